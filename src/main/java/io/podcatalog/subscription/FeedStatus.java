package io.podcatalog.subscription;

import io.podcatalog.podcast.HttpUrl;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The state of a feed, for /status.
 *
 * @param movedTo the address where it is fetched instead, if its publisher moved it
 * @param failures number of failures since the last success
 * @param gone whether the publisher removed it; then it is no longer fetched
 * @param added number of new episodes in the last import; {@code changed} likewise
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

    /** Cuts moments to seconds: nobody needs more, and a time element of HTML has milliseconds at most. */
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
