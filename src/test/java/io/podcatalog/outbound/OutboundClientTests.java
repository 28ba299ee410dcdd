package io.podcatalog.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.podcatalog.outbound.OutboundException.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class OutboundClientTests extends PublisherTests {

    @Test
    void takesTheBodyByteForByte() throws OutboundException {
        byte[] body = {0, (byte) 0xFF, '<', '\r', '\n'};
        publisher.answer(
                "/feed?a=%7e&b=+",
                "HTTP/1.1 200 OK\nContent-Length: 5\nContent-Type: application/rss+xml\n"
                        + "ETag: W/\"a\"\nLast-Modified: yesterday-ish",
                body);
        OutboundResponse response = get("/feed?a=%7e&b=+#fragment");
        assertThat(response.address()).isEqualTo(publisher.uri("/feed?a=%7e&b=+"));
        assertThat(response.movedTo()).isNull();
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.isUnchanged()).isFalse();
        assertThat(response.body()).containsExactly(body);
        assertThat(response.contentType()).isEqualTo("application/rss+xml");
        assertThat(response.etag()).isEqualTo("W/\"a\"");
        assertThat(response.lastModified()).isEqualTo("yesterday-ish");
    }

    @Test
    void sendsItsNameAndNoOtherHeaders() throws OutboundException {
        publisher.answer("//a//b/../c", "HTTP/1.1 200 OK\nContent-Length: 0\n\n");
        get("//a//b/../c");
        assertThat(publisher.request("//a//b/../c"))
                .containsExactlyInAnyOrder(
                        "GET //a//b/../c HTTP/1.1",
                        "Host: 127.0.0.1:" + publisher.port(),
                        "User-Agent: Podcatalog/1.0 (+https://podcasts.example.org)",
                        "Accept: application/rss+xml",
                        "Accept-Encoding: gzip",
                        "Connection: close");
    }

    @Test
    void sendsNoCookieAndNoReferer() throws OutboundException {
        publisher.answer("/a", "HTTP/1.1 302 Found\nSet-Cookie: a=b; Path=/\nLocation: /b\nContent-Length: 0\n\n");
        publisher.answer("/b", "HTTP/1.1 200 OK\nContent-Length: 0\n\n");
        get("/a");
        assertThat(publisher.request("/b"))
                .isNotEmpty()
                .noneMatch(line -> line.startsWith("Cookie") || line.startsWith("Referer"));
    }

    @Test
    void refusesLoopbackUnlessAllowed() {
        publisher.answer("/", "HTTP/1.1 200 OK\nContent-Length: 0\n\n");
        names.put("example.org", new InetAddress[] {InetAddress.getLoopbackAddress()});
        OutboundClient strict = client(settings(new HostAndPort("example.org", 8080)), this::named);
        OutboundException refused = failure(strict, URI.create("http://example.org/"));
        assertThat(refused.kind()).isEqualTo(Kind.REFUSED_ADDRESS);
        assertThat(refused)
                .hasMessage(
                        "the address leads to 127.0.0.1, which is not public, and podcatalog.outbound.allow does not"
                                + " name example.org:80");
        assertThat(failure(strict, publisher.uri("/")).kind()).isEqualTo(Kind.REFUSED_ADDRESS);
        assertThat(publisher.connections).hasValue(0);
    }

    @Test
    void allowsOnlyThePortThatIsListed() throws IOException, OutboundException {
        publisher.answer("/", "HTTP/1.1 200 OK\nContent-Length: 0\n\n");
        assertThat(get("/").status()).isEqualTo(200);
        try (Publisher otherPort = new Publisher();
                Publisher otherHost = new Publisher("127.0.0.2", publisher.port())) {
            assertThat(failure(otherPort.uri("/")).kind()).isEqualTo(Kind.REFUSED_ADDRESS);
            assertThat(failure(otherHost.uri("/")).kind()).isEqualTo(Kind.REFUSED_ADDRESS);
            assertThat(failure(URI.create("http://localhost:" + publisher.port() + "/"))
                            .kind())
                    .isEqualTo(Kind.REFUSED_ADDRESS);
            assertThat(otherPort.connections).hasValue(0);
            assertThat(otherHost.connections).hasValue(0);
        }
        assertThat(publisher.connections).hasValue(1);
    }

    @Test
    void refusesRedirectToAPrivateAddress() throws IOException {
        names.put("127.0.0.1", new InetAddress[] {InetAddress.getLoopbackAddress()});
        names.put("rebind.example.org", new InetAddress[] {InetAddress.getByName("127.0.0.2")});
        OutboundClient client = client(settings(publisher.hostAndPort()), this::named);
        try (Publisher secret = new Publisher("127.0.0.2", publisher.port())) {
            for (String location : List.of(
                    secret.uri("/").toString(),
                    "//127.0.0.2:" + publisher.port() + "/",
                    "http://rebind.example.org:" + publisher.port() + "/",
                    "http://rebind.example.org/",
                    "http://127.0.0.1:" + publisher.port() + "@127.0.0.2:" + publisher.port() + "/",
                    "file:///etc/passwd")) {
                publisher.answer("/", redirect(302, location));
                assertThat(failure(client, publisher.uri("/")).kind())
                        .as(location)
                        .isEqualTo(Kind.REFUSED_ADDRESS);
            }
            assertThat(secret.connections).hasValue(0);
        }
    }

    @Test
    void saysWhenAHostCannotBeFound() {
        OutboundException failure =
                failure(client(settings(), this::named), URI.create("https://gone.example.org/feed"));
        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure).hasMessage("the host gone.example.org can't be found");
    }

    @Test
    void saysWhenNobodyAnswers() {
        // Another program may have taken a port that was just closed. No program listens on port 1.
        HostAndPort nobody = new HostAndPort("127.0.0.1", 1);
        OutboundClient client = client(settings(nobody), InetAddress::getAllByName);
        OutboundException failure = failure(client, URI.create("http://127.0.0.1:1/"));
        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure).hasMessage("the connection to 127.0.0.1 failed");
    }

    @Test
    void saysWhenThereIsNoSecureConnection() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> {
                try (Socket connection = plain.accept()) {
                    connection.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes());
                    connection.getInputStream().read(new byte[8192]);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            server.start();
            HostAndPort address = new HostAndPort("127.0.0.1", plain.getLocalPort());
            OutboundClient client = client(settings(address), InetAddress::getAllByName);
            OutboundException failure = failure(client, URI.create("https://127.0.0.1:" + address.port() + "/"));
            assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(failure).hasMessage("the secure connection (TLS) to 127.0.0.1 failed");
            server.join();
        }
    }

    @Test
    void asksOneHostForOneThingAtATime() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        publisher.answer("/slow", out -> {
            asked.countDown();
            go.await();
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes());
        });
        publisher.answer("/", "HTTP/1.1 200 OK\n\n");
        CompletableFuture<?> first =
                CompletableFuture.runAsync(() -> assertThatNoException().isThrownBy(() -> get("/slow")));
        asked.await();
        CompletableFuture<?> second =
                CompletableFuture.runAsync(() -> assertThatNoException().isThrownBy(() -> get("/")));
        assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> second.get(100, TimeUnit.MILLISECONDS));
        assertThat(publisher.connections).hasValue(1);
        go.countDown();
        CompletableFuture.allOf(first, second).get(10, TimeUnit.SECONDS);
        assertThat(publisher.connections).hasValue(2);
    }

    @Test
    void endsWithTheProgram() {
        client.destroy();
        OutboundException failure = failure(publisher.uri("/"));
        assertThat(failure).hasMessage("the program is about to stop");
        assertThat(publisher.connections).hasValue(0);
    }
}
