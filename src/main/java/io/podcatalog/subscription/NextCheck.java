package io.podcatalog.subscription;

import io.podcatalog.upkeep.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Decides how long the program waits after a poll of a feed: the interval after a success or a first failure, twice as
 * long after each further failure, up to a day, and never less than the host asked for. Chance adds up to a quarter, so
 * that polls don't come in crowds.
 */
@Component
class NextCheck {

    static final Duration DAY = Duration.ofDays(1);

    static final Duration WEEK = Duration.ofDays(7);

    /** For a feed that was never imported, because somebody waits for it. */
    private static final Duration FIRST_RETRY = Duration.ofMinutes(5);

    private static final Duration LONGEST_ABSENCE = Duration.ofDays(30);
    private static final double JITTER = 0.25;

    private final Duration interval;
    private final DoubleSupplier chance;

    @Autowired
    NextCheck(SubscriptionSettings settings) {
        this(settings.feed().refreshEvery(), () -> ThreadLocalRandom.current().nextDouble());
    }

    /** @param chance gives numbers from 0 to 1 */
    NextCheck(Duration interval, DoubleSupplier chance) {
        this.interval = interval;
        this.chance = chance;
    }

    Duration afterSuccess() {
        return bounded(withJitter(interval));
    }

    /**
     * @param failures in a row
     * @param arrived whether the feed was ever imported
     * @param missingSince when it first answered 404 since its last success; null if it did not
     * @param retryAfter the wait that its host asked for (RFC 9110 §10.2.3), or null
     */
    Duration afterFailure(
            int failures, boolean arrived, @Nullable Instant missingSince, @Nullable Duration retryAfter, Instant now) {
        if (missingSince != null && missingSince.plus(LONGEST_ABSENCE).isBefore(now)) {
            return longer(WEEK, interval);
        }
        Duration wait = new Backoff(arrived ? interval : firstRetry(), DAY).after(failures);
        return longer(bounded(withJitter(wait)), retryAfter == null ? Duration.ZERO : retryAfter);
    }

    /** {@return the same with the shortest waits that chance can give} */
    NextCheck soonest() {
        return new NextCheck(interval, () -> 0);
    }

    /** {@return the same with the longest waits that chance can give} */
    NextCheck latest() {
        return new NextCheck(interval, () -> 1);
    }

    Duration firstRetry() {
        return shorter(FIRST_RETRY, interval);
    }

    /** {@return the longest wait for a feed that is not missing, unless its host asks for more} */
    Duration longest() {
        return longer(DAY, interval.plus(interval.dividedBy(4)));
    }

    private Duration bounded(Duration wait) {
        return shorter(wait, longest());
    }

    private Duration withJitter(Duration wait) {
        return wait.plusMillis((long) (wait.toMillis() * JITTER * chance.getAsDouble()));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
