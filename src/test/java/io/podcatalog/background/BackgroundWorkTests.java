package io.podcatalog.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.helpers.NOPLogger;

class BackgroundWorkTests {

    private final BackgroundWork work = new BackgroundWork("work of a test", NOPLogger.NOP_LOGGER);

    @AfterEach
    void stop() throws InterruptedException {
        work.stop();
    }

    static List<Throwable> troubles() {
        return List.of(
                new IllegalStateException("odd"),
                new StackOverflowError(),
                new OutOfMemoryError("a picture was too large"),
                new AssertionError("odd"));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void goesOnAfterAnyFailureOfATask(Throwable trouble) throws Exception {
        CountDownLatch turns = new CountDownLatch(3);
        AtomicBoolean after = new AtomicBoolean();
        work.repeat("It failed", Duration.ZERO, Duration.ofMillis(1), () -> {
            turns.countDown();
            fail(trouble);
        });
        work.execute("It failed", () -> fail(trouble));
        work.execute("It failed", () -> after.set(true));

        assertThat(turns.await(30, TimeUnit.SECONDS)).isTrue();
        Settled.await(work);
        assertThat(after).isTrue();
    }

    /** The work that waits for the end of a start would otherwise run in the middle of some test. */
    @Test
    void doesWorkForLaterBeforeATestGoesOn() {
        AtomicInteger runs = new AtomicInteger();
        work.later("It failed", BackgroundWork.AFTER_START, runs::incrementAndGet);
        Settled.await(work);
        assertThat(runs).hasValue(1);
        Settled.await(work);
        assertThat(runs).hasValue(1);
    }

    @Test
    void letsATaskFinishWithoutAnInterrupt() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch stopping = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean(true);
        work.execute("It failed", () -> {
            begun.countDown();
            try {
                interrupted.set(!stopping.await(30, TimeUnit.SECONDS));
            } catch (InterruptedException broken) {
                interrupted.set(true);
            }
        });
        begun.await();
        new Thread(stopping::countDown).start();
        work.finish();
        assertThat(interrupted).isFalse();
    }

    @Test
    void endsALongTaskThatChecksWhetherTheProgramStops() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger rows = new AtomicInteger();
        work.execute("It failed", () -> {
            while (true) {
                begun.countDown();
                work.check();
                rows.incrementAndGet();
            }
        });
        begun.await();
        work.finish();
        int last = rows.get();
        work.execute("Nothing is done any more", rows::incrementAndGet);
        assertThat(rows).hasValue(last);
    }

    private static void fail(Throwable trouble) {
        if (trouble instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) trouble;
    }
}
