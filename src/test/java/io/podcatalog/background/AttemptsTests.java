package io.podcatalog.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.springframework.dao.CannotAcquireLockException;

class AttemptsTests {

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private Attempts attempts;

    @BeforeEach
    void listen() {
        Logger log = (Logger) LoggerFactory.getLogger("attempts of a test");
        log.setAdditive(false);
        log.detachAndStopAllAppenders();
        logged.start();
        log.addAppender(logged);
        attempts = new Attempts(log, cause -> cause instanceof IOException);
    }

    static List<Throwable> troubles() {
        return List.of(
                new IllegalStateException("odd"),
                new NumberFormatException("For input string: \"202401151200\""),
                new UncheckedIOException(new IOException("gone")),
                new StackOverflowError(),
                new AssertionError("odd"),
                new NoClassDefFoundError("odd"));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void survivesAnyFailureOfATask(Throwable trouble) {
        assertThat(attempts.run("It failed", () -> fail(trouble))).isFalse();
        assertThat(lines())
                .containsExactly("It failed: " + (trouble.getCause() == null ? trouble : trouble.getCause()));
    }

    @Test
    void runsATransactionAgainThatLostADeadlock() {
        AtomicInteger runs = new AtomicInteger();
        assertThat(attempts.run("It failed", () -> {
                    if (runs.incrementAndGet() < 3) {
                        throw new CannotAcquireLockException("deadlock");
                    }
                }))
                .isTrue();
        assertThat(lines()).isEmpty();
        assertThat(attempts.run("It failed", () -> fail(new CannotAcquireLockException("deadlock"))))
                .isFalse();
        assertThat(lines()).containsExactly("It failed: " + new CannotAcquireLockException("deadlock"));
    }

    @Test
    void logsAFailureOnceUntilTheTaskHasWorked() {
        for (int i = 0; i < 3; i++) {
            attempts.run("It failed", () -> fail(new IllegalStateException("one\n  two")));
        }
        attempts.run("It failed", () -> fail(new IllegalStateException("three")));
        assertThat(attempts.run("It failed", () -> {})).isTrue();
        attempts.run("It failed", () -> fail(new IllegalStateException("one\n  two")));

        String first = "It failed: java.lang.IllegalStateException: one two";
        assertThat(lines()).containsExactly(first, "It failed: java.lang.IllegalStateException: three", first);
    }

    @Test
    void logsOnceWhatFailsForManyRows() {
        List<Integer> done = new ArrayList<>();
        boolean worked = attempts.each(IntStream.range(0, 100).boxed().toList(), "Row %d failed"::formatted, row -> {
            if (row % 2 == 0) {
                throw new IllegalStateException("even");
            }
            done.add(row);
        });

        assertThat(worked).isFalse();
        assertThat(done).hasSize(50);
        assertThat(lines()).containsExactly("Row 0 failed: java.lang.IllegalStateException: even");
    }

    @Test
    void leavesOutOnlyTheRowOfABatchThatFails() {
        List<Integer> done = new ArrayList<>();
        boolean worked =
                attempts.inBatches(IntStream.range(0, 100).boxed().toList(), 10, "Row %d failed"::formatted, rows -> {
                    if (rows.contains(42)) {
                        throw new IllegalStateException("42");
                    }
                    done.addAll(rows);
                });

        assertThat(worked).isFalse();
        assertThat(done).hasSize(99).doesNotContain(42).doesNotHaveDuplicates();
        assertThat(lines()).containsExactly("Row 42 failed: java.lang.IllegalStateException: 42");
    }

    static List<RuntimeException> failuresOfAll() {
        return List.of(
                new IllegalStateException(new SQLTransientConnectionException("timed out")),
                new IllegalStateException(new SQLException("shut down", "57P01")),
                new IllegalStateException(new SQLException("lost", "08006")),
                new UncheckedIOException(new IOException("as this feature says")),
                new CancellationException());
    }

    @ParameterizedTest
    @MethodSource("failuresOfAll")
    void triesNoOtherRowAfterAFailureThatHitsAll(RuntimeException trouble) {
        List<Integer> tried = new ArrayList<>();
        assertThatThrownBy(() -> attempts.each(List.of(1, 2, 3), "Row %d failed"::formatted, row -> {
                    tried.add(row);
                    throw trouble;
                }))
                .isSameAs(trouble);
        assertThatThrownBy(() -> attempts.inBatches(List.of(1, 2, 3), 2, "Row %d failed"::formatted, rows -> {
                    tried.addAll(rows);
                    throw trouble;
                }))
                .isSameAs(trouble);
        assertThat(tried).containsExactly(1, 1, 2);
        assertThat(lines()).isEmpty();
    }

    @Test
    void logsEachRowWhoseValueTheDatabaseRefuses() {
        attempts.each(List.of(1, 2), "Row %d failed"::formatted, row -> {
            throw new IllegalStateException(new SQLException("too long for row " + row, "22001"));
        });
        assertThat(lines()).hasSize(2);
    }

    @Test
    void throwsAFailureOfTheMachine() {
        assertThatThrownBy(() -> attempts.run("It failed", () -> fail(new OutOfMemoryError("full"))))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void logsNothingForATaskThatIsInterrupted() {
        attempts.run("It failed", () -> {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted");
        });
        assertThat(Thread.interrupted()).isTrue();
        assertThat(lines()).isEmpty();
    }

    @Test
    void logsEachOfManyDifferentFailures() {
        for (int row = 0; row < 5000; row++) {
            int number = row;
            attempts.run("Row " + row, () -> fail(new IllegalStateException("trouble " + number)));
        }
        assertThat(lines()).hasSize(5000);
    }

    private List<String> lines() {
        return logged.list.stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.INFO))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private static void fail(Throwable trouble) {
        if (trouble instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) trouble;
    }
}
