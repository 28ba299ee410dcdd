package io.podcatalog.subscription;

import io.podcatalog.podcast.HttpUrl;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with a feed.
 *
 * @param movedTo where it is fetched instead, since its publisher moved it
 * @param failures since the last success
 * @param gone whether the publisher removed it, so that it is no longer fetched
 * @param added episodes that the last import found new, likewise {@code changed}
 */
public record FeedStatus(
        HttpUrl address,
        @Nullable HttpUrl movedTo,
        @Nullable Long podcastId,
        @Nullable Instant lastSuccessAt,
        @Nullable Instant lastFailureAt,
        @Nullable String lastFailure,
        int failures,
        boolean gone,
        int added,
        int changed,
        Instant nextCheckAt) {

    /** Moments to the second, which is as fine as anybody reads them, and HTML knows no microseconds. */
    public FeedStatus {
        lastSuccessAt = toTheSecond(lastSuccessAt);
        lastFailureAt = toTheSecond(lastFailureAt);
        nextCheckAt = nextCheckAt.truncatedTo(ChronoUnit.SECONDS);
    }

    public boolean isFailing() {
        return failures > 0;
    }

    public boolean isWaiting() {
        return failures == 0 && lastSuccessAt == null;
    }

    /** {@return failing, waiting (for the first fetch) or done} */
    public String state() {
        if (isFailing()) {
            return "failing";
        }
        return isWaiting() ? "waiting" : "done";
    }

    private static @Nullable Instant toTheSecond(@Nullable Instant moment) {
        return moment == null ? null : moment.truncatedTo(ChronoUnit.SECONDS);
    }
}
