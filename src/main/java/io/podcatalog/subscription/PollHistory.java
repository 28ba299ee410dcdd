package io.podcatalog.subscription;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The results of the polls of a feed. They decide how long the program waits for the next one. */
@Embeddable
class PollHistory {

    /** After this many answers of 410 in a row the feed is no longer fetched. A single one may be a mistake. */
    static final int GONE_LIMIT = 2;

    /** After this many failures in a row a feed that has moved is fetched from the operator's address again. */
    private static final int LOST = 3;

    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private @Nullable Instant lastSuccessAt;
    private @Nullable Instant lastFailureAt;
    private @Nullable String lastFailure;

    /** Number of failures since the last success. */
    private int failures;

    /** Number of answers of 410 in a row. */
    private int gone;

    /** The first 404 since the last success. */
    private @Nullable Instant missingSince;

    void succeed(Instant now) {
        lastSuccessAt = now;
        failures = 0;
        forgetAbsence();
    }

    void fail(PollFailure failure, Instant now) {
        mention(failure.reason(), now);
        failures++;
        gone = failure.hasStatus(GONE) ? gone + 1 : 0;
        if (failure.hasStatus(NOT_FOUND) && missingSince == null) {
            missingSince = now;
        }
    }

    /** Records a problem that does not count as a failure of the feed. */
    void mention(String reason, Instant now) {
        lastFailureAt = now;
        lastFailure = reason;
    }

    /** Forgets answers of 404 and 410, because the feed is back or has another address now. */
    void forgetAbsence() {
        gone = 0;
        missingSince = null;
    }

    boolean isLost() {
        return failures >= LOST || gone > 0 || isMissing();
    }

    private boolean isMissing() {
        return missingSince != null;
    }

    /** {@return the end of the last poll, or null before the first} */
    @Nullable
    Instant lastPollAt() {
        return Stream.of(lastSuccessAt, lastFailureAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    Duration wait(NextCheck next, boolean arrived, @Nullable Duration retryAfter, Instant now) {
        return failures == 0
                ? next.afterSuccess()
                : next.afterFailure(failures, arrived, missingSince, retryAfter, now);
    }

    @Nullable
    Instant lastSuccessAt() {
        return lastSuccessAt;
    }

    @Nullable
    Instant lastFailureAt() {
        return lastFailureAt;
    }

    @Nullable
    String lastFailure() {
        return lastFailure;
    }

    int failures() {
        return failures;
    }

    boolean isGone() {
        return gone >= GONE_LIMIT;
    }
}
