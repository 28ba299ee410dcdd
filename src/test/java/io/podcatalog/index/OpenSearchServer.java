package io.podcatalog.index;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A real OpenSearch in its own process, with a class path of its own: it needs an older Lucene than the program. */
final class OpenSearchServer implements AutoCloseable {

    /** Maven writes this file before it compiles the tests. */
    private static final Path CLASS_PATH = Path.of("target", "opensearch-class-path");

    private final Process process;
    private final int port;

    private OpenSearchServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static OpenSearchServer start(Path directory) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:CompileThresholdScaling=3",
                        "-XX:+UseSerialGC",
                        "-XX:+UnlockDiagnosticVMOptions",
                        "-XX:-BytecodeVerificationRemote",
                        "-cp",
                        Files.readString(CLASS_PATH),
                        Path.of("src", "test", "opensearch", "OpenSearchNode.java")
                                .toString(),
                        directory.resolve("node").toString(),
                        String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("opensearch.log").toFile())
                .start();
        return new OpenSearchServer(process, port);
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Waits until it answers, which may take some minutes on a busy machine. */
    void await() throws IOException, InterruptedException {
        HttpRequest health = HttpRequest.newBuilder(URI.create(address() + "/_cluster/health?wait_for_status=yellow"))
                .build();
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (true) {
            try {
                if (HttpClient.newHttpClient()
                                .send(health, BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException notYet) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw notYet;
                }
            }
            process.waitFor(200, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
