package io.podcatalog.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.podcatalog.outbound.OutboundException.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class OutboundBodyTests extends PublisherTests {

    /** The bomb has no end: a client that decodes all of it, or reads on after the limit, would never stop. */
    @Test
    void stopsAtTheByteLimitAfterDecoding() throws InterruptedException {
        publisher.answer("/bomb", out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes());
            ByteArrayOutputStream chunk = new ByteArrayOutputStream();
            OutputStream bomb = new GZIPOutputStream(chunk, true);
            while (true) {
                bomb.write(new byte[1 << 20]);
                bomb.flush();
                out.write((Integer.toHexString(chunk.size()) + "\r\n").getBytes());
                chunk.writeTo(out);
                out.write("\r\n".getBytes());
                chunk.reset();
            }
        });
        OutboundException failure = failure(publisher.uri("/bomb"));
        assertThat(failure.kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(failure).hasMessage("it is larger than 1 MB");
        assertThat(publisher.hungUp.await(5, TimeUnit.SECONDS)).isTrue();
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
    @ValueSource(ints = {65_535, 65_536, 65_537, 1 << 20})
    void keepsEveryByteOfALargeBody(int length) throws IOException, OutboundException {
        byte[] body = new byte[length];
        new Random(length).nextBytes(body);
        publisher.answer("/plain", "HTTP/1.1 200 OK", body);
        publisher.answer("/gzip", "HTTP/1.1 200 OK\nContent-Encoding: gzip", gzip(body));
        for (String path : List.of("/plain", "/gzip")) {
            try (OutboundResponse response = get(path)) {
                assertThat(response.body()).isEqualTo(body);
                assertThat(response.body()).as("again").isEqualTo(body);
            }
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

    /** Sends empty blocks, a name or a comment without end. */
    @ParameterizedTest
    @ValueSource(strings = {"1f8b0800000000000000 000000ffff", "1f8b0808000000000000 61", "1f8b0810000000000000 61"})
    void stopsAnEndlessGzipOfNothing(String gzip) throws InterruptedException {
        byte[] first = HexFormat.of().parseHex(gzip.split(" ")[0]);
        byte[] again = HexFormat.of().parseHex(gzip.split(" ")[1].repeat(1000));
        publisher.answer("/", out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            out.write(first);
            writeForEver(out, again);
        });
        OutboundException failure = failure(publisher.uri("/"));
        assertThat(failure.kind()).isEqualTo(Kind.MALFORMED);
        assertThat(failure).hasMessage("its gzip is damaged");
        assertThat(publisher.hungUp.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void readsAGzipWithAllItsOptionalFields() throws OutboundException {
        publisher.answer(
                "/",
                "HTTP/1.1 200 OK\nContent-Encoding: gzip",
                HexFormat.of()
                        // flags; 2 bytes extra; name; comment; checksum of the header; "ok"; checksum; length
                        .parseHex("1f8b081e000000000003" + "0200abcd" + "6100" + "6200" + "0000" + "cbcf0600"
                                + "47dddc79" + "02000000"));
        assertThat(get("/").body()).asString().isEqualTo("ok");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-%d: y\r\n", "X: %0100000d\r\n", " folded %d\r\n"})
    void stopsAtTooManyHeaders(String line) throws InterruptedException {
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
        byte[] good = gzip("some words that are long enough".getBytes(StandardCharsets.UTF_8));
        byte[] wrongSum = good.clone();
        wrongSum[good.length - 8] ^= 1;
        byte[] wrongLength = good.clone();
        wrongLength[good.length - 1] ^= 1;
        byte[] reserved = good.clone();
        reserved[3] = (byte) 0x80;
        byte[] padded = Arrays.copyOf(good, good.length + 1);
        byte[] wrongMember = twice(good);
        wrongMember[wrongMember.length - 8] ^= 1;
        byte[] lie = "<rss></rss><!-- plain -->".getBytes(StandardCharsets.UTF_8);
        for (byte[] damaged : List.of(wrongSum, wrongLength, reserved, padded, wrongMember, lie)) {
            publisher.answer("/", "HTTP/1.1 200 OK\nContent-Encoding: gzip", damaged);
            assertThat(failure(publisher.uri("/"))).hasMessage("its gzip is damaged");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UTF-8", "utf8", "none", "identity", "Identity", "", "binary", "UTF-8, none", "text/xml;q=1"})
    void ignoresAWordThatNamesNoCoding(String words) throws OutboundException {
        publisher.answer("/", "HTTP/1.1 200 OK\nContent-Encoding: " + words, "plain".getBytes(StandardCharsets.UTF_8));
        assertThat(get("/").body()).asString().isEqualTo("plain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip, UTF-8", "identity, X-GZip", "UTF-8\nContent-Encoding: gzip"})
    void unpacksGzipBesideAWordThatNamesNoCoding(String words) throws IOException, OutboundException {
        publisher.answer(
                "/", "HTTP/1.1 200 OK\nContent-Encoding: " + words, gzip("ok".getBytes(StandardCharsets.UTF_8)));
        assertThat(get("/").body()).asString().isEqualTo("ok");
    }

    /** RFC 1952 §2.2: a gzip is a series of members. The second of these ends in another buffer than the first. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5_000, 8_192, 70_000})
    void readsEveryMemberOfAGzip(int length) throws IOException, OutboundException {
        byte[] half = new byte[length];
        new Random(length).nextBytes(half);
        publisher.answer("/", "HTTP/1.1 200 OK\nContent-Encoding: gzip", twice(gzip(half)));
        try (OutboundResponse response = get("/")) {
            assertThat(response.body()).isEqualTo(twice(half));
        }
    }

    @Test
    void stopsAnEndlessSeriesOfEmptyMembers() throws IOException, InterruptedException {
        byte[] empty = gzip(new byte[0]);
        publisher.answer("/", out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            writeForEver(out, empty);
        });
        assertThat(failure(publisher.uri("/"))).hasMessage("its gzip is damaged");
        assertThat(publisher.hungUp.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Encoding: gzip, gzip",
                "Content-Encoding: gzip\nContent-Encoding: gzip",
                "Content-Encoding: UTF-8, gzip, x-gzip",
                "Content-Encoding: gzip, br",
                "Content-Encoding: deflate",
                "Content-Encoding: X-Compress",
                "Content-Encoding: br"
            })
    void refusesOtherAndNestedCodings(String header) throws IOException {
        publisher.answer("/", "HTTP/1.1 200 OK\n" + header, gzip(gzip(new byte[10])));
        OutboundException failure = failure(publisher.uri("/"));
        assertThat(failure.kind()).isEqualTo(Kind.MALFORMED);
        assertThat(failure).hasMessage("its body has a content encoding other than gzip");
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
    void refusesAnAnswerThatIsNotHttp(String answer) {
        publisher.answer("/", answer);
        assertThat(failure(publisher.uri("/")).kind()).isIn(Kind.MALFORMED, Kind.UNREACHABLE);
    }

    private static void writeForEver(OutputStream out, byte[] bytes) throws IOException {
        while (true) {
            out.write(bytes);
        }
    }

    private static byte[] twice(byte[] bytes) {
        byte[] twice = Arrays.copyOf(bytes, bytes.length * 2);
        System.arraycopy(bytes, 0, twice, bytes.length, bytes.length);
        return twice;
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.toByteArray();
    }
}
