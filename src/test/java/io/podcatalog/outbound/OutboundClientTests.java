package io.podcatalog.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.podcatalog.outbound.OutboundException.Kind;
import io.podcatalog.outbound.OutboundSettings.HostAndPort;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

@Timeout(20)
class OutboundClientTests {

    private static final Duration SHORT = Duration.ofMillis(300);

    private final Publisher publisher = new Publisher();
    private final Map<String, InetAddress[]> names = new HashMap<>();
    private final List<OutboundClient> clients = new ArrayList<>();
    private final OutboundClient client = client(settings(), InetAddress::getAllByName);

    @AfterEach
    void close() throws IOException {
        clients.forEach(OutboundClient::destroy);
        publisher.close();
    }

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
    void introducesItselfAndSaysNothingElse() throws OutboundException {
        publisher.answer("//a//b/../c", "HTTP/1.1 200 OK\nContent-Length: 0\n\n");
        get("//a//b/../c");
        assertThat(publisher.request("//a//b/../c"))
                .containsExactlyInAnyOrder(
                        "GET //a//b/../c HTTP/1.1",
                        "Host: 127.0.0.1:" + publisher.port(),
                        "User-Agent: Podcatalog/1.0 (+https://podcasts.example.org/about)",
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

    // What may be asked

    @Test
    void refusesLoopbackUnlessAllowed() {
        publisher.answer("/", "HTTP/1.1 200 OK\nContent-Length: 0\n\n");
        names.put("example.org", new InetAddress[] {InetAddress.getLoopbackAddress()});
        OutboundClient strict = client(settings(new HostAndPort("example.org", 8080)), this::named);
        OutboundException refused = failure(strict, URI.create("http://example.org/"));
        assertThat(refused.kind()).isEqualTo(Kind.REFUSED_ADDRESS);
        assertThat(refused).hasMessage("the address leads to 127.0.0.1, which is not public");
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
    void saysWhenNobodyAnswers() throws IOException {
        publisher.close();
        OutboundException failure = failure(publisher.uri("/"));
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
            assertThat(failure).hasMessage("there is no secure connection to 127.0.0.1");
            server.join();
        }
    }

    // Redirects

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsAtMostFiveRedirects(int status) throws OutboundException {
        publisher.answer("/0", "HTTP/1.1 200 OK\nContent-Length: 2\n\nok");
        for (int i = 1; i <= 6; i++) {
            publisher.answer("/" + i, redirect(status, Integer.toString(i - 1)));
        }
        OutboundResponse response = get("/5");
        assertThat(response.address()).isEqualTo(publisher.uri("/0"));
        assertThat(response.body()).asString().isEqualTo("ok");
        OutboundException failure = failure(publisher.uri("/6"));
        assertThat(failure.kind()).isEqualTo(Kind.TOO_MANY_REDIRECTS);
        assertThat(failure).hasMessage("it redirects more than 5 times");
    }

    @Test
    void noticesALoop() {
        publisher.answer("/a", redirect(301, "/b")).answer("/b", redirect(302, "/a"));
        assertThat(failure(publisher.uri("/a"))).hasMessage("it redirects in a loop");
        assertThat(publisher.connections).hasValue(2);
    }

    @ParameterizedTest
    @CsvSource({
        "301 308 301, /3",
        "301 302 301, /1",
        "308 301 307, /2",
        "302 301 301,",
        "303 308 308,",
        "307 301 301,",
    })
    void tellsPermanentPrefixOfAChain(String chain, String movedTo) throws OutboundException {
        String[] statuses = chain.split(" ");
        for (int i = 0; i < 3; i++) {
            publisher.answer("/" + i, redirect(Integer.parseInt(statuses[i]), "/" + (i + 1)));
        }
        publisher.answer("/3", "HTTP/1.1 200 OK\nContent-Length: 0\n\n");
        assertThat(get("/0").movedTo()).isEqualTo(movedTo == null ? null : publisher.uri(movedTo));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/b/c?d=e | /b/c?d=e",
                "c | /a/c",
                "../c | /c",
                "?page=2 | /a/b?page=2",
                "/c#fragment | /c",
                "/two words | /two%20words",
                "/caf\u00c3\u00a9 | /caf%C3%A9",
                "/x%0d%0aX-Injected:%20yes | /x%0d%0aX-Injected:%20yes"
            })
    void resolvesTheLocation(String location, String path) throws OutboundException {
        publisher.answer("/a/b?x", redirect(301, location));
        publisher.answer(path, "HTTP/1.1 200 OK\nContent-Length: 0\n\n");
        assertThat(get("/a/b?x").address()).isEqualTo(publisher.uri(path));
    }

    @Test
    void resolvesTheLocationOfAnAddressWithoutPath() throws OutboundException {
        publisher.answer("/", redirect(302, "feed")).answer("/feed", "HTTP/1.1 200 OK\nContent-Length: 0\n\n");
        assertThat(get("").address()).isEqualTo(publisher.uri("/feed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X: y", "Location:", "Location: /b\nLocation: /c", "Location: http://[oops", "Location: %"})
    void refusesARedirectToNowhere(String header) {
        publisher.answer("/", "HTTP/1.1 302 Found\nContent-Length: 0\n" + header + "\n\n");
        assertThat(failure(publisher.uri("/")).kind()).isEqualTo(Kind.MALFORMED);
    }

    // Validators

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"v1\" | Tue, 14 Nov 2023 22:13:20 GMT", "W/\"ä,b\" |", "unquoted-gzip |", "| yesterday-ish"})
    void sendsValidatorsByteForByte(String etag, String lastModified) throws OutboundException {
        publisher.answer("/a", redirect(301, "/b"));
        publisher.answer("/b", "HTTP/1.1 304 Not Modified\nETag: \"v2\"\n\n");
        OutboundResponse response = client.get(request("/a").unless(etag, lastModified));
        assertThat(response.status()).isEqualTo(304);
        assertThat(response.isUnchanged()).isTrue();
        assertThat(response.body()).isEmpty();
        assertThat(response.etag()).isEqualTo("\"v2\"");
        assertThat(response.movedTo()).isEqualTo(publisher.uri("/b"));
        assertThat(publisher.request("/b"))
                .filteredOn(line -> line.startsWith("If-"))
                .containsExactlyInAnyOrder(Arrays.stream(new String[] {
                            etag == null ? null : "If-None-Match: " + etag,
                            lastModified == null ? null : "If-Modified-Since: " + lastModified
                        })
                        .filter(line -> line != null)
                        .toArray(String[]::new));
    }

    @Test
    void refusesUnchangedWhereNothingIsKnown() {
        publisher.answer("/", "HTTP/1.1 304 Not Modified\nETag: \"x\"\n\n");
        assertThat(failure(publisher.uri("/"))).hasMessage("it answered 304");
    }

    @Test
    void readsNoBodyWithUnchanged() throws OutboundException {
        publisher.answer("/", "HTTP/1.1 304 Not Modified\nContent-Length: 4\n\nbody");
        assertThat(client.get(request("/").unless("\"x\"", null)).body()).isEmpty();
    }

    @Test
    void keepsNoValidatorThatCannotBeSentBack() throws OutboundException {
        publisher.answer("/long", "HTTP/1.1 200 OK\nContent-Length: 0\nETag: " + "e".repeat(1025) + "\n\n");
        publisher.answer("/control", "HTTP/1.1 200 OK\nContent-Length: 0\nETag: \"a\u000bX-Injected: 1\"\n\n");
        assertThat(get("/long").etag()).isNull();
        assertThat(get("/control").etag()).isNull();
    }

    @Test
    void refusesToSendAValidatorThatCouldBeginAHeader() {
        OutboundRequest request = request("/");
        for (String value : List.of("a\r\nX-Injected: 1", "a\0", "a\tb", "e".repeat(1025), " ", "日本")) {
            assertThatIllegalArgumentException().isThrownBy(() -> request.unless(value, null));
            assertThatIllegalArgumentException().isThrownBy(() -> request.unless(null, value));
            assertThatIllegalArgumentException().isThrownBy(() -> OutboundRequest.of(request.address(), value));
        }
    }

    // Status

    @ParameterizedTest
    @ValueSource(ints = {201, 203, 204, 206, 226, 300, 305, 306, 400, 401, 403, 404, 410, 429, 500, 503, 599})
    void takesOnly200ForAnAnswer(int status) {
        publisher.answer("/", "HTTP/1.1 " + status + " X\nLocation: /b\nContent-Length: 4\nRetry-After: soon\n\nbody");
        OutboundException failure = failure(publisher.uri("/"));
        assertThat(failure.kind()).isEqualTo(Kind.STATUS);
        assertThat(failure.status()).isEqualTo(status);
        assertThat(failure.retryAfter()).isNull();
        assertThat(failure).hasMessage("it answered " + status);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void readsRetryAfterInBothForms(int status) {
        String head = "HTTP/1.1 " + status + " X\nContent-Length: 0\nRetry-After: ";
        publisher.answer("/seconds", head + "120\n\n").answer("/date", head + "Wed, 21 Oct 2899 07:28:00 GMT\n\n");
        assertThat(failure(publisher.uri("/seconds")).retryAfter()).isEqualTo(Duration.ofMinutes(2));
        assertThat(failure(publisher.uri("/date")).retryAfter()).isEqualTo(Duration.ofHours(24));
    }

    // Time

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "'', '\n'",
        "HTTP/1.1 200 OK, ''",
        "'HTTP/1.1 200 OK\nX: y', y",
        "'HTTP/1.1 200 OK\n', 'X: y\n'",
        "'', 'HTTP/1.1 100 Continue\n\n'",
        "'HTTP/1.1 200 OK\n\n', <",
        "'HTTP/1.1 200 OK\nContent-Length: 100000\n\n', <",
        "'HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n', '1\n<\n'",
    })
    void stopsAtTheDeadlineWhateverDrips(String first, String again) throws Exception {
        OutboundClient hurried = client(hurried(publisher.hostAndPort()), InetAddress::getAllByName);
        publisher.drip("/", first, again);
        long began = System.nanoTime();
        OutboundException failure = failure(hurried, publisher.uri("/"));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        // A stop at the hundredth header or the tenth empty line is as good.
        assertThat(failure.kind()).isIn(Kind.TOO_SLOW, Kind.MALFORMED);
        assertThat(again.isEmpty() || publisher.hungUp.await(5, TimeUnit.SECONDS))
                .as("hung up")
                .isTrue();
        assertNobodyFetches();
        publisher.answer("/", "HTTP/1.1 200 OK\nContent-Length: 0\n\n");
        assertThat(hurried.get(request("/")).status()).isEqualTo(200);
    }

    @Test
    void stopsAtTheDeadlineBetweenRedirects() {
        OutboundClient hurried = client(hurried(publisher.hostAndPort()), InetAddress::getAllByName);
        for (int i = 0; i < 5; i++) {
            String location = redirect(302, "/" + (i + 1));
            publisher.answer("/" + i, out -> {
                TimeUnit.MILLISECONDS.sleep(100);
                out.write(location.getBytes(StandardCharsets.ISO_8859_1));
            });
        }
        assertThat(failure(hurried, publisher.uri("/0"))).hasMessage("it took longer than 300 ms");
    }

    @Test
    void stopsAtTheDeadlineInALookUp() {
        CountDownLatch end = new CountDownLatch(1);
        HostAndPort listed = new HostAndPort("slow.example.org", publisher.port());
        OutboundClient hurried = client(hurried(listed), host -> {
            awaitWhateverHappens(end);
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        });
        OutboundException failure = failure(hurried, URI.create("http://slow.example.org:" + publisher.port() + "/"));
        assertThat(failure).hasMessage("it took longer than 300 ms");
        end.countDown();
        assertNobodyFetches();
        assertThat(publisher.connections).as("connected after the deadline").hasValue(0);
    }

    /** A host with many addresses behind each of which nobody answers. */
    @Test
    void stopsAtTheDeadlineInAConnect() throws IOException {
        try (ServerSocket deaf = new ServerSocket(0, 1)) {
            List<Socket> queue = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Socket waiting = new Socket();
                queue.add(waiting);
                try {
                    waiting.connect(deaf.getLocalSocketAddress(), 50);
                } catch (IOException full) {
                    break;
                }
            }
            InetAddress[] many = new InetAddress[8];
            Arrays.fill(many, InetAddress.getLoopbackAddress());
            names.put("deaf.example.org", many);
            OutboundClient hurried =
                    client(hurried(new HostAndPort("deaf.example.org", deaf.getLocalPort())), this::named);
            OutboundException failure =
                    failure(hurried, URI.create("http://deaf.example.org:" + deaf.getLocalPort() + "/"));
            assertThat(failure).hasMessage("it took longer than 300 ms");
            assertNobodyFetches();
            for (Socket waiting : queue) {
                waiting.close();
            }
        }
    }

    @Test
    void stopsAtTheDeadlineInAHandshake() throws IOException {
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            HostAndPort address = new HostAndPort("127.0.0.1", deaf.getLocalPort());
            OutboundClient hurried = client(hurried(address), InetAddress::getAllByName);
            OutboundException failure = failure(hurried, URI.create("https://127.0.0.1:" + address.port() + "/"));
            assertThat(failure).hasMessage("it took longer than 300 ms");
            assertNobodyFetches();
        }
    }

    @Test
    void stopsWhenTheOtherSideIsSilent() {
        OutboundSettings impatient = new OutboundSettings(
                List.of(publisher.hostAndPort()),
                SHORT,
                SHORT,
                Duration.ofSeconds(10),
                DataSize.ofMegabytes(1),
                5,
                "T");
        publisher.drip("/", "HTTP/1.1 200 OK\n\n<", "");
        OutboundException failure = failure(client(impatient, InetAddress::getAllByName), publisher.uri("/"));
        assertThat(failure.kind()).isEqualTo(Kind.TOO_SLOW);
        assertThat(failure).hasMessage("it was silent for 300 ms");
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

    // Size

    @Test
    void stopsAtTheByteLimitAfterDecoding() throws IOException, OutboundException {
        byte[] bomb = gzip(new byte[50 << 20]);
        publisher.answer("/bomb", "HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: " + bomb.length, bomb);
        OutboundException failure = failure(publisher.uri("/bomb"));
        assertThat(failure.kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(failure).hasMessage("it is larger than 1 MB");
    }

    @Test
    void takesABodyUpToTheLimit() throws IOException, OutboundException {
        byte[] body = new byte[1000];
        publisher.answer("/plain", "HTTP/1.1 200 OK", body);
        publisher.answer("/gzip", "HTTP/1.1 200 OK\nContent-Encoding: GZip", gzip(body));
        for (String path : List.of("/plain", "/gzip")) {
            assertThat(client.get(request(path).atMost(DataSize.ofBytes(1000))).body())
                    .containsExactly(body);
            OutboundException failure = catchThrowableOfType(
                    OutboundException.class, () -> client.get(request(path).atMost(DataSize.ofBytes(999))));
            assertThat(failure).as(path).hasMessage("it is larger than 999 bytes");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200 OK", "HTTP/1.1 200 OK\nContent-Length: 10000000000000"})
    void stopsAtTheByteLimitOfAnEndlessBody(String head) throws InterruptedException {
        publisher.answer("/", out -> {
            out.write((head + "\n\n").replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            writeForEver(out, new byte[8192]);
        });
        assertThat(failure(publisher.uri("/")).kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(publisher.hungUp.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void stopsAnEndlessGzipOfNothing() throws IOException {
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        byte[] empty = gzip(new byte[0]);
        for (int i = 0; i < 400; i++) {
            many.write(empty);
        }
        publisher.answer("/", out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            writeForEver(out, many.toByteArray());
        });
        OutboundException failure = failure(publisher.uri("/"));
        assertThat(failure.kind()).isEqualTo(Kind.MALFORMED);
        assertThat(failure).hasMessage("its gzip is damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-%d: y\r\n", "X: %0100000d\r\n", " folded %d\r\n"})
    void stopsAtAFloodOfHeaders(String line) throws InterruptedException {
        publisher.answer("/", out -> {
            out.write("HTTP/1.1 200 OK\r\nA: b\r\n".getBytes(StandardCharsets.ISO_8859_1));
            for (int i = 0; ; i++) {
                out.write(line.formatted(i).getBytes(StandardCharsets.ISO_8859_1));
            }
        });
        assertThat(failure(publisher.uri("/"))).hasMessage("its headers are too long");
        assertThat(publisher.hungUp.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void stopsAtHeadersThatAreLongTogether() {
        String line = "X: " + "y".repeat(8000) + "\n";
        publisher.answer("/", "HTTP/1.1 200 OK\nContent-Length: 0\n" + line.repeat(9) + "\n");
        assertThat(failure(publisher.uri("/"))).hasMessage("its headers are too long");
    }

    // Damage

    @Test
    void refusesCutBodies() throws IOException {
        byte[] gzip = gzip("some words that are long enough".getBytes(StandardCharsets.UTF_8));
        byte[] cutGzip = Arrays.copyOf(gzip, gzip.length / 2);
        byte[] cutTrailer = Arrays.copyOf(gzip, gzip.length - 1);
        String ok = "HTTP/1.1 200 OK\n";
        publisher
                .answer("/length", ok + "Content-Length: 100\n\nshort")
                .answer("/chunk", ok + "Transfer-Encoding: chunked\n\n5\nshort\n")
                .answer("/half-chunk", ok + "Transfer-Encoding: chunked\n\n9\nshort")
                .answer("/gzip", ok + "Content-Encoding: gzip\nContent-Length: " + cutGzip.length, cutGzip)
                .answer("/gzip-trailer", ok + "Content-Encoding: gzip", cutTrailer)
                .answer("/gzip-length", ok + "Content-Encoding: gzip\nContent-Length: " + (gzip.length + 1), gzip);
        for (String path : List.of("/length", "/chunk", "/half-chunk", "/gzip", "/gzip-trailer", "/gzip-length")) {
            OutboundException failure = failure(publisher.uri(path));
            assertThat(failure).as(path).hasMessage("its answer ends too early");
            assertThat(failure.kind()).isEqualTo(Kind.MALFORMED);
        }
    }

    @Test
    void refusesDamagedGzips() throws IOException {
        byte[] wrongSum = gzip(new byte[100]);
        wrongSum[wrongSum.length - 8] ^= 1;
        byte[] good = gzip(new byte[100]);
        byte[] more = Arrays.copyOf(good, good.length + 2000);
        publisher
                .answer("/lie", "HTTP/1.1 200 OK\nContent-Encoding: gzip\n\n<rss></rss>")
                .answer("/sum", "HTTP/1.1 200 OK\nContent-Encoding: gzip", wrongSum)
                .answer("/more", "HTTP/1.1 200 OK\nContent-Encoding: gzip", more);
        for (String path : List.of("/lie", "/sum", "/more")) {
            assertThat(failure(publisher.uri(path))).as(path).hasMessage("its gzip is damaged");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Encoding: gzip, gzip",
                "Content-Encoding: gzip\nContent-Encoding: gzip",
                "Content-Encoding: identity\nContent-Encoding: gzip",
                "Content-Encoding: deflate",
                "Content-Encoding: br",
                "Content-Encoding: banana"
            })
    void refusesNestedCodings(String header) throws IOException {
        publisher.answer("/", "HTTP/1.1 200 OK\n" + header, gzip(gzip(new byte[10])));
        OutboundException failure = failure(publisher.uri("/"));
        assertThat(failure.kind()).isEqualTo(Kind.MALFORMED);
        assertThat(failure).hasMessage("its body is encoded in a way not asked for");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\nContent-Length: 5\nContent-Length: 6\n\nshort",
                "HTTP/1.1 200 OK\nContent-Length: -5\n\nshort",
                "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\nZZZ\nshort\n0\n\n",
                "HTTP/1.1 200 OK\nTransfer-Encoding: gzip\n\nshort",
                "HTTP/1.1 200 OK\nno colon\n\n",
                "<rss></rss>",
                "HTTP/1.1 999999 OK\n\n",
                ""
            })
    void refusesWhatIsNotHttp(String answer) {
        publisher.answer("/", answer);
        assertThat(failure(publisher.uri("/")).kind()).isIn(Kind.MALFORMED, Kind.UNREACHABLE);
    }

    private OutboundResponse get(String path) throws OutboundException {
        return client.get(request(path));
    }

    private OutboundRequest request(String path) {
        return OutboundRequest.of(publisher.uri(path), "application/rss+xml");
    }

    private OutboundException failure(URI address) {
        return failure(client, address);
    }

    private static OutboundException failure(OutboundClient client, URI address) {
        return catchThrowableOfType(OutboundException.class, () -> client.get(OutboundRequest.of(address, "*/*")));
    }

    private OutboundClient client(OutboundSettings settings, PublicAddresses.LookUp names) {
        OutboundClient client = new OutboundClient(settings, "https://podcasts.example.org/", Clock.systemUTC(), names);
        clients.add(client);
        return client;
    }

    private InetAddress[] named(String host) throws UnknownHostException {
        InetAddress[] addresses = names.get(host);
        if (addresses == null) {
            throw new UnknownHostException(host);
        }
        return addresses;
    }

    /** Waits as a look-up of a name does, which takes no notice of an interrupt. */
    private static void awaitWhateverHappens(CountDownLatch end) {
        boolean interrupted = false;
        while (end.getCount() > 0) {
            try {
                end.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private OutboundSettings settings() {
        return settings(publisher.hostAndPort());
    }

    private static OutboundSettings settings(HostAndPort... allow) {
        return settings(Duration.ofSeconds(10), allow);
    }

    private static OutboundSettings hurried(HostAndPort... allow) {
        return settings(SHORT, allow);
    }

    private static OutboundSettings settings(Duration deadline, HostAndPort... allow) {
        Duration timeout = Duration.ofSeconds(10);
        return new OutboundSettings(
                List.of(allow), timeout, timeout, deadline, DataSize.ofMegabytes(1), 5, "Podcatalog/1.0");
    }

    private static String redirect(int status, String location) {
        return "HTTP/1.1 " + status + " X\nContent-Length: 0\nLocation: " + location + "\n\n";
    }

    private static void writeForEver(OutputStream out, byte[] bytes) throws IOException {
        while (true) {
            out.write(bytes);
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.toByteArray();
    }

    private static void assertNobodyFetches() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (fetching() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(fetching()).as("a thread is still fetching").isFalse();
    }

    private static boolean fetching() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(frame -> frame.getClassName().equals(Fetch.class.getName()));
    }
}
