package io.podcatalog.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MadeOnceTests {

    private final CountDownLatch material = new CountDownLatch(1);
    private final AtomicInteger made = new AtomicInteger();
    private final ExecutorService browsers = Executors.newCachedThreadPool();
    private final MadeOnce<String> files = new MadeOnce<>("test", 100_000);

    @AfterEach
    void close() {
        material.countDown();
        browsers.shutdownNow();
        files.close();
    }

    @Test
    void makesAFileOnceForAllRequestsAtTheSameTime() throws Exception {
        List<Future<byte[]>> answers =
                Stream.generate(() -> ask("one")).limit(40).toList();
        material.countDown();
        for (Future<byte[]> answer : answers) {
            assertThat(answer.get()).isSameAs(answers.get(0).get());
        }
        assertThat(ask("one").get()).isSameAs(answers.get(0).get());
        assertThat(made).hasValue(1);
    }

    @Test
    void refusesFilesAtOnceIfTooManyAreWaiting() throws Exception {
        int room = MadeOnce.AT_A_TIME + MadeOnce.WAITING;
        List<Future<byte[]>> answers = IntStream.range(0, 100)
                .mapToObj(number -> ask("file " + number))
                .toList();
        while (answers.stream().filter(Future::isDone).count() < 100 - room) {
            Thread.onSpinWait();
        }
        assertThat(answers.stream().filter(Future::isDone))
                .allSatisfy(refused -> assertThat(failure(refused))
                        .isInstanceOfSatisfying(TryLaterException.class, later -> {
                            assertThat(later.getStatusCode().value()).isEqualTo(503);
                            assertThat(later.getHeaders().getFirst("Retry-After"))
                                    .isEqualTo("5");
                        }));
        assertThat(made.get()).isLessThanOrEqualTo(MadeOnce.AT_A_TIME);

        material.countDown();
        assertThat(answers.stream().filter(answer -> failure(answer) == null)).hasSize(room);
        assertThat(ask("file 99").get()).as("later").isNotNull();
    }

    @Test
    void keepsFilesWhileThereIsRoomForTheirBytes() {
        IntStream.range(0, 500).forEach(number -> files.get("file " + number, name -> new byte[9_000]));
        // The cache drops files in a thread of its own, a moment later.
        Awaitility.await()
                .untilAsserted(() -> assertThat(IntStream.range(0, 500).filter(number -> files.has("file " + number)))
                        .hasSizeBetween(1, 11));
    }

    @Test
    void keepsNeitherAFailureNorNull() {
        assertThat(files.get("one", name -> null)).isNull();
        awaitForgotten("one");
        assertThatThrownBy(() -> files.get("one", name -> {
                    throw new IllegalStateException("broken");
                }))
                .hasRootCauseMessage("broken");
        awaitForgotten("one");
        assertThat(files.get("one", name -> new byte[1])).hasSize(1);
        assertThat(files.has("one")).isTrue();
    }

    /** The caller that waited may continue a moment before the cache forgets the file. */
    private void awaitForgotten(String name) {
        while (files.has(name)) {
            Thread.onSpinWait();
        }
    }

    private Future<byte[]> ask(String name) {
        return browsers.submit(() -> files.get(name, same -> {
            made.incrementAndGet();
            await();
            return new byte[10];
        }));
    }

    private void await() {
        try {
            material.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static Throwable failure(Future<?> answer) {
        try {
            answer.get();
            return null;
        } catch (ExecutionException failed) {
            return failed.getCause();
        } catch (InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
