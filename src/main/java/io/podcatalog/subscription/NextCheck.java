package io.podcatalog.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How long a feed is left alone after a poll: for the interval while all goes well, twice as long with every failure,
 * never shorter than its host asked for, and always a little longer by chance, so that polls don't come in crowds.
 */
@Component
class NextCheck {

    static final Duration DAY = Duration.ofDays(1);

    static final Duration WEEK = Duration.ofDays(7);

    /** Somebody waits for a feed that never arrived. */
    private static final Duration FIRST_RETRY = Duration.ofMinutes(5);

    private static final Duration LONGEST_ABSENCE = Duration.ofDays(30);
    private static final double JITTER = 0.25;
    private static final int MOST_DOUBLINGS = 30;

    private final Duration interval;
    private final DoubleSupplier chance;

    @Autowired
    NextCheck(SubscriptionSettings settings) {
        this(settings.feed().refreshEvery(), () -> ThreadLocalRandom.current().nextDouble());
    }

    /** @param chance from 0 to 1 */
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
     * @param missingSince since when it answers 404
     * @param retryAfter what its host asked for (RFC 9110 §10.2.3)
     */
    Duration afterFailure(
            int failures, boolean arrived, @Nullable Instant missingSince, @Nullable Duration retryAfter, Instant now) {
        if (missingSince != null && missingSince.plus(LONGEST_ABSENCE).isBefore(now)) {
            return longer(WEEK, interval);
        }
        Duration wait = arrived ? interval : firstRetry();
        for (int i = 1; i < Math.min(failures, MOST_DOUBLINGS) && wait.compareTo(DAY) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return longer(bounded(withJitter(wait)), retryAfter == null ? Duration.ZERO : retryAfter);
    }

    /** The same without chance: no wait is shorter. */
    NextCheck soonest() {
        return new NextCheck(interval, () -> 0);
    }

    /** The same without chance: no wait is longer. */
    NextCheck latest() {
        return new NextCheck(interval, () -> 1);
    }

    Duration firstRetry() {
        return shorter(FIRST_RETRY, interval);
    }

    /** The longest that a feed which is not missing is left alone. */
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
