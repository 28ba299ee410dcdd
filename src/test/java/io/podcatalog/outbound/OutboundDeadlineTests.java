package io.podcatalog.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.outbound.OutboundException.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class OutboundDeadlineTests extends PublisherTests {

    private static final Duration SHORT = Duration.ofMillis(300);

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
    void stopsAtTheDeadlineOfEverySlowAnswer(String first, String again) throws Exception {
        OutboundClient hurried = client(hurried(publisher.hostAndPort()), InetAddress::getAllByName);
        publisher.drip("/", first, again);
        long began = System.nanoTime();
        OutboundException failure = failure(hurried, publisher.uri("/"));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        // The client may also stop earlier, at the hundredth header or the tenth empty line.
        assertThat(failure.kind()).isIn(Kind.TOO_SLOW, Kind.MALFORMED);
        assertThat(again.isEmpty() || publisher.hungUp.await(5, TimeUnit.SECONDS))
                .as("hung up")
                .isTrue();
        assertNobodyFetches();
        publisher.answer("/", "HTTP/1.1 200 OK\nContent-Length: 0\n\n");
        // On a busy machine one try may be too slow.
        assertThat(IntStream.range(0, 10).anyMatch(i -> failure(hurried, publisher.uri("/")) == null))
                .as("the connection is free again")
                .isTrue();
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
            awaitUninterruptibly(end);
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        });
        OutboundException failure = failure(hurried, URI.create("http://slow.example.org:" + publisher.port() + "/"));
        assertThat(failure).hasMessage("it took longer than 300 ms");
        end.countDown();
        assertNobodyFetches();
        assertThat(publisher.connections).as("connected after the deadline").hasValue(0);
    }

    /** The host has many addresses, and no server answers at them. */
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
                Duration.ofMillis(1),
                DataSize.ofMegabytes(1),
                5,
                "T");
        publisher.drip("/", "HTTP/1.1 200 OK\n\n<", "");
        OutboundException failure = failure(client(impatient, InetAddress::getAllByName), publisher.uri("/"));
        assertThat(failure.kind()).isEqualTo(Kind.TOO_SLOW);
        assertThat(failure).hasMessage("it sent nothing for 300 ms");
    }

    /** Waits like a name look-up, which ignores an interrupt. */
    private static void awaitUninterruptibly(CountDownLatch end) {
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

    private static OutboundSettings hurried(HostAndPort... allow) {
        return settings(SHORT, allow);
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
