package io.podcatalog.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server has a certificate for all hosts of example.org, and answers with the name that the client asked for. */
class OutboundTlsTests extends PublisherTests {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private static HttpsServer server;
    private static SSLContext secure;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("server.p12");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=example.org",
                "-ext",
                "san=dns:*.example.org,dns:xn--msli-0ra.example",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = keytool.inputReader().lines().collect(Collectors.joining("\n"));
        assertThat(keytool.waitFor()).as(printed).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream input = Files.newInputStream(file)) {
            keys.load(input, PASSWORD);
        }
        secure = SSLContexts.custom()
                .loadKeyMaterial(keys, PASSWORD)
                .loadTrustMaterial(keys, null)
                .build();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(secure));
        server.createContext("/", exchange -> {
            ExtendedSSLSession session =
                    (ExtendedSSLSession) ((com.sun.net.httpserver.HttpsExchange) exchange).getSSLSession();
            byte[] names = session.getRequestedServerNames().toString().getBytes();
            exchange.sendResponseHeaders(200, names.length);
            exchange.getResponseBody().write(names);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "feeds.example.org, feeds.example.org",
        "müsli.example, xn--msli-0ra.example",
    })
    void namesTheHostAndAcceptsItsCertificate(String host, String name) throws OutboundException {
        try (OutboundResponse answer = client(name).get(OutboundRequest.of(address(host), "*/*"))) {
            assertThat(new String(answer.body())).contains("value=" + name);
        }
    }

    @ParameterizedTest
    @CsvSource({"other.example.com", "deep.er.example.org", "127.0.0.1"})
    void refusesACertificateOfAnotherHost(String host) {
        assertThat(failure(client(host), address(host)))
                .hasMessage("the secure connection (TLS) to " + host + " failed");
    }

    /** The JDK's server refuses such a name, so the test reads the first bytes that the client sends. */
    @Test
    void namesAHostWithAnUnderscore() throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            FutureTask<String> hello = new FutureTask<>(() -> {
                try (Socket connection = listening.accept()) {
                    byte[] start = connection.getInputStream().readNBytes(5);
                    int length = (start[3] & 0xFF) << 8 | start[4] & 0xFF;
                    return new String(connection.getInputStream().readNBytes(length), StandardCharsets.ISO_8859_1);
                }
            });
            new Thread(hello).start();
            names.put("pod_cast.example.org", new InetAddress[] {InetAddress.getLoopbackAddress()});
            HostAndPort host = new HostAndPort("pod_cast.example.org", listening.getLocalPort());

            failure(client(settings(host), this::named, secure), URI.create("https://" + host + "/"));

            assertThat(hello.get()).contains("pod_cast.example.org");
        }
    }

    @Test
    void refusesACertificateOfAnUnknownIssuer() {
        names.put("feeds.example.org", new InetAddress[] {InetAddress.getLoopbackAddress()});
        OutboundClient strict = client(settings(new HostAndPort("feeds.example.org", port())), this::named);
        assertThat(failure(strict, address("feeds.example.org")))
                .hasMessage("the secure connection (TLS) to feeds.example.org failed");
    }

    private OutboundClient client(String host) {
        names.put(host, new InetAddress[] {InetAddress.getLoopbackAddress()});
        return client(settings(new HostAndPort(host, port())), this::named, secure);
    }

    private static URI address(String host) {
        return URI.create("https://" + host + ":" + port() + "/");
    }

    private static int port() {
        return server.getAddress().getPort();
    }
}
