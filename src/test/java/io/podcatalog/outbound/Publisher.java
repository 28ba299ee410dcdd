package io.podcatalog.outbound;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on the loopback that sends the bytes that a test gives it, and keeps the requests. */
class Publisher implements AutoCloseable {

    /** Counts down when a client hangs up before an answer is complete. */
    final CountDownLatch hungUp = new CountDownLatch(1);

    final AtomicInteger connections = new AtomicInteger();

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, String> requests = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    Publisher() {
        this("127.0.0.1", 0);
    }

    Publisher(String address, int port) {
        try {
            server = new ServerSocket(port, 50, InetAddress.getByName(address));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    HostAndPort hostAndPort() {
        return new HostAndPort(server.getInetAddress().getHostAddress(), port());
    }

    URI uri(String path) {
        return URI.create("http://" + server.getInetAddress().getHostAddress() + ":" + port() + path);
    }

    Publisher answer(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    /** @param answer a head, and a body after an empty line */
    Publisher answer(String path, String answer) {
        return answer(path, out -> out.write(answer.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1)));
    }

    Publisher answer(String path, String head, byte[] body) {
        return answer(path, out -> {
            out.write((head + "\n\n").replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
        });
    }

    /** Sends {@code first}, then {@code again} every 10 milliseconds, until the client hangs up. */
    Publisher drip(String path, String first, String again) {
        return answer(path, out -> {
            out.write(first.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            while (!closed.await(10, TimeUnit.MILLISECONDS)) {
                out.write(again.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            }
        });
    }

    /** The last request for a path, line by line. */
    List<String> request(String path) {
        return requests.getOrDefault(path, "").lines().toList();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
        threads.shutdownNow();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket connection = server.accept();
                connections.incrementAndGet();
                threads.execute(() -> serve(connection));
            } catch (IOException closing) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
            List<String> lines = new ArrayList<>();
            for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
                lines.add(line);
            }
            if (!lines.isEmpty()) {
                String path = lines.get(0).split(" ")[1];
                requests.put(path, String.join("\n", lines));
                answers.getOrDefault(path, out -> {}).writeTo(connection.getOutputStream());
            }
        } catch (IOException e) {
            hungUp.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    interface Answer {
        void writeTo(OutputStream out) throws IOException, InterruptedException;
    }
}
