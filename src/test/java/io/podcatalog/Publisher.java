package io.podcatalog;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.zip.CRC32;

/**
 * Serves feeds on loopback as a correct host does, with an ETag, and 304 for clients that have it. For a path, a test
 * can choose any other answer.
 */
public final class Publisher {

    private final HttpServer server;
    private final Map<String, Answer> pages = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Integer> answers = new CopyOnWriteArrayList<>();

    /** A request: the case of header names does not matter, and {@code began} is from {@link System#nanoTime}. */
    public record Request(String path, Headers headers, long began) {}

    /** A status, headers and a body; with status 0 the publisher answers as a correct host does. */
    private record Answer(int status, Map<String, String> headers, byte[] body) {}

    public Publisher() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "publisher");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String address(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /** {@return the address at which {@code body} is published from now on} */
    public String publish(String path, byte[] body) {
        pages.put(path, new Answer(0, Map.of(), body));
        return address(path);
    }

    /** {@return the address that gives this answer to every request from now on} */
    public String answer(String path, int status, Map<String, String> headers, byte[] body) {
        pages.put(path, new Answer(status, headers, body));
        return address(path);
    }

    /** {@return the address of that many seconds of silence, which supports range requests} */
    public String silence(String path, int seconds) {
        return publish(path, Silence.wav(seconds));
    }

    /** {@return the address of that many seconds of video, which supports range requests} */
    public String film(String path, int seconds) {
        return publish(path, Film.webm(seconds));
    }

    /** {@return the address of silence at a host that answers every request with the whole file} */
    public String silenceWithoutRanges(String path, int seconds) {
        return answer(path, 200, Map.of("Content-Type", "audio/wav"), Silence.wav(seconds));
    }

    public String redirect(String path, int status, String location) {
        return answer(path, status, Map.of("Location", location), new byte[0]);
    }

    public void withdraw(String path) {
        pages.remove(path);
    }

    /** Makes requests for the path wait until the latch is down. */
    public CountDownLatch hold(String path) {
        return held.computeIfAbsent(path, any -> new CountDownLatch(1));
    }

    public void release(String path) {
        held.remove(path).countDown();
    }

    /** Forgets all answers and all requests. */
    void startOver() {
        held.values().forEach(CountDownLatch::countDown);
        held.clear();
        pages.clear();
        requests.clear();
        answers.clear();
    }

    /** {@return the status of every answer so far} */
    public List<Integer> answers() {
        return answers;
    }

    /** {@return the path of every request so far} */
    public List<String> paths() {
        return requests.stream().map(Request::path).toList();
    }

    public List<Request> requests(String path) {
        return requests.stream().filter(request -> request.path().equals(path)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            requests.add(new Request(path, exchange.getRequestHeaders(), System.nanoTime()));
            CountDownLatch latch = held.get(path);
            if (latch != null) {
                latch.await();
            }
            Answer page = pages.get(path);
            if (page == null) {
                send(exchange, 404, new byte[0]);
            } else if (page.status() == 0) {
                answerWell(exchange, page.body());
            } else {
                page.headers().forEach(exchange.getResponseHeaders()::set);
                send(exchange, page.status(), page.body());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void answerWell(HttpExchange exchange, byte[] body) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(body);
        String etag = "\"" + Long.toHexString(sum.getValue()) + "\"";
        exchange.getResponseHeaders().set("ETag", etag);
        String range = exchange.getRequestHeaders().getFirst("Range");
        if (range != null) {
            sendPart(exchange, body, range);
        } else if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            send(exchange, 304, new byte[0]);
        } else {
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
            send(exchange, 200, body);
        }
    }

    private void sendPart(HttpExchange exchange, byte[] body, String range) throws IOException {
        String[] ends = range.substring("bytes=".length()).split("-");
        int first = Integer.parseInt(ends[0]);
        int last = ends.length > 1 ? Integer.parseInt(ends[1]) : body.length - 1;
        exchange.getResponseHeaders().set("Content-Range", "bytes %d-%d/%d".formatted(first, last, body.length));
        exchange.getResponseHeaders().set("Content-Type", "audio/wav");
        send(exchange, 206, Arrays.copyOfRange(body, first, last + 1));
    }

    private void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        answers.add(status);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
