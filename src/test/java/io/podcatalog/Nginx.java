package io.podcatalog;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** An nginx beside or before the program. */
public final class Nginx implements AutoCloseable {

    /** Debian installs it where only the path of root leads. */
    private static final String ELSEWHERE = File.pathSeparator + "/usr/sbin";

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    public static boolean isInstalled() {
        return program().isPresent();
    }

    /** {@return an nginx before the site, which keeps what its answers allow} */
    public static Nginx caching(String site, Path folder) throws IOException {
        return start(folder, """
                proxy_cache_path %1$s/cache keys_zone=pages:1m use_temp_path=off;
                server {
                  listen 127.0.0.1:%3$d;
                  location / {
                    proxy_pass %2$s; proxy_set_header Host $http_host; proxy_http_version 1.1;
                    proxy_set_header Connection "";
                    proxy_cache pages; proxy_cache_revalidate on; add_header X-Cache $upstream_cache_status always;
                  }
                }
                """, site);
    }

    /** {@return an nginx that sends this page, compressed beforehand, as {@code /page.html}} */
    public static Nginx serving(byte[] page, Path folder) throws IOException {
        Files.write(folder.resolve("page.html"), page);
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(folder.resolve("page.html.gz")))) {
            gzip.write(page);
        }
        return start(folder, """
                types { text/html html; }
                sendfile on; tcp_nopush on; open_file_cache max=100; keepalive_requests 1000000; gzip_static on;
                server { listen 127.0.0.1:%3$d; root %1$s; }
                """, "");
    }

    /** @param settings with the folder, the site and the port as values */
    private static Nginx start(Path folder, String settings, String site) throws IOException {
        int port = freePort();
        Path file = folder.resolve("nginx.conf");
        Files.writeString(file, """
                %2$s daemon off; worker_processes 2; pid %1$s/pid; error_log %1$s/error.log;
                events { worker_connections 256; }
                http {
                  access_log off; client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy;
                  fastcgi_temp_path %1$s/f; uwsgi_temp_path %1$s/u; scgi_temp_path %1$s/s;
                %3$s}
                """.formatted(folder, user(), settings.formatted(folder, site, port)));
        Process process = new ProcessBuilder(
                        program().orElseThrow().toString(), "-p", folder.toString(), "-c", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        Nginx nginx = new Nginx(process, port);
        nginx.awaitStart();
        return nginx;
    }

    public String base() {
        return "http://127.0.0.1:" + port;
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private void awaitStart() {
        while (process.isAlive()) {
            try (Socket open = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException notYet) {
                Thread.onSpinWait();
            }
        }
        throw new IllegalStateException("nginx did not start");
    }

    /** Without it, the workers of root run as somebody who may not write to the folder. */
    private static String user() {
        return System.getProperty("user.name").equals("root") ? "user root;" : "";
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private static Optional<Path> program() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("") + ELSEWHERE;
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
