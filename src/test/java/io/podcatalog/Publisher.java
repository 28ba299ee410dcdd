package io.podcatalog;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.zip.CRC32;

/** Serves feeds on loopback as a well-mannered host does: with an ETag, and 304 for who has it already. */
public final class Publisher {

    private final HttpServer server;
    private final Map<String, byte[]> bodies = new ConcurrentHashMap<>();
    private final List<Integer> answers = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
    private final Map<String, Integer> busy = new ConcurrentHashMap<>();

    Publisher() {
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

    /** {@return the address at which {@code body} is published from now on} */
    public String publish(String path, byte[] body) {
        bodies.put(path, body);
        return "http://127.0.0.1:" + port() + path;
    }

    public void withdraw(String path) {
        bodies.remove(path);
    }

    /** Lets everybody who asks for {@code path} wait, until it is released or the latch counted down. */
    public CountDownLatch hold(String path) {
        CountDownLatch latch = new CountDownLatch(1);
        held.put(path, latch);
        return latch;
    }

    public void release(String path) {
        held.remove(path).countDown();
    }

    /** Asks whoever comes for this path to come back after so many seconds; with 0, it is there again. */
    public void busy(String path, int seconds) {
        busy.put(path, seconds);
    }

    /** {@return how often {@code path} was asked for} */
    public long requests(String path) {
        return requests.stream().filter(path::equals).count();
    }

    /** {@return the path of every request so far} */
    public List<String> requests() {
        return requests;
    }

    /** {@return the status of every answer so far} */
    public List<Integer> answers() {
        return answers;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            requests.add(path);
            wait(held.get(path));
            int seconds = busy.getOrDefault(path, 0);
            if (seconds > 0) {
                exchange.getResponseHeaders().set("Retry-After", String.valueOf(seconds));
                send(exchange, 503, new byte[0]);
                return;
            }
            byte[] body = bodies.get(path);
            if (body == null) {
                send(exchange, 404, new byte[0]);
                return;
            }
            CRC32 sum = new CRC32();
            sum.update(body);
            String etag = "\"" + Long.toHexString(sum.getValue()) + "\"";
            exchange.getResponseHeaders().set("ETag", etag);
            if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                send(exchange, 304, new byte[0]);
            } else {
                exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
                send(exchange, 200, body);
            }
        }
    }

    private static void wait(CountDownLatch latch) throws IOException {
        try {
            if (latch != null) {
                latch.await();
            }
        } catch (InterruptedException stopping) {
            throw new IOException(stopping);
        }
    }

    private void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        answers.add(status);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
