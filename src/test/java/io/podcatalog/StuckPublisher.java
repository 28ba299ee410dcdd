package io.podcatalog;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** Gives answers on loopback that never end or do harm: one kind for each path in {@link #WAYS}. */
final class StuckPublisher {

    static final List<String> WAYS = List.of("silent", "stall", "drip", "drip-headers", "endless", "bomb", "deep");

    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n";
    private static final String RSS = "<rss version=\"2.0\"><channel><title>Stuck</title>";

    private final ServerSocket server;

    StuckPublisher() {
        try {
            server = new ServerSocket(0, 200, InetAddress.getByName("127.0.0.1"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        inBackground(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void inBackground(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException | InterruptedException hungUp) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = server.accept();
            inBackground(() -> answer(client));
        }
    }

    private static void answer(Socket client) throws IOException, InterruptedException {
        try (client) {
            byte[] start = new byte[1024];
            String request = new String(start, 0, client.getInputStream().read(start), StandardCharsets.ISO_8859_1);
            OutputStream out = client.getOutputStream();
            String way = request.replaceAll("(?s)GET /(\\S+) .*", "$1");
            if (!way.equals("silent")) {
                write(out, HEAD);
            }
            switch (way) {
                case "stall" -> write(out, "\r\n" + RSS);
                case "drip" -> drip(out, "\r\n" + RSS + " ".repeat(1000));
                case "drip-headers" -> drip(out, "X-Drip: " + "x".repeat(1000));
                case "endless" -> endless(out);
                case "bomb" -> bomb(out);
                case "deep" -> write(out, "\r\n" + RSS + "<b>".repeat(100_000));
                default -> {}
            }
            if (!way.equals("deep")) {
                TimeUnit.MINUTES.sleep(5);
            }
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void drip(OutputStream out, String text) throws IOException, InterruptedException {
        for (char one : text.toCharArray()) {
            write(out, String.valueOf(one));
            TimeUnit.MILLISECONDS.sleep(300);
        }
    }

    private static void endless(OutputStream out) throws IOException {
        write(out, "\r\n" + RSS);
        byte[] item = "<item><title>More and more</title></item>".repeat(1000).getBytes(StandardCharsets.ISO_8859_1);
        while (true) {
            out.write(item);
        }
    }

    private static void bomb(OutputStream out) throws IOException {
        write(out, "Content-Encoding: gzip\r\n\r\n");
        try (OutputStream bomb = new GZIPOutputStream(out)) {
            write(bomb, RSS);
            while (true) {
                bomb.write(new byte[1 << 16]);
            }
        }
    }
}
