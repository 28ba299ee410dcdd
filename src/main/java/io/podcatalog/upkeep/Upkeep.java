package io.podcatalog.upkeep;

import io.podcatalog.podcast.HttpUrl;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The results of the fetches of a publisher's file, and when the next one is due. */
@Embeddable
public class Upkeep {

    /** Null if an older version of the program stored the file. */
    private @Nullable String host;

    /** Null until the file is fetched. */
    @Embedded
    private @Nullable KeptCopy copy;

    private int failures;
    private @Nullable String lastFailure;
    private @Nullable Instant failedAt;

    /** A fetched file is compared with the publisher's then. */
    private Instant nextTryAt;

    protected Upkeep() {}

    /** A file that is due at once. */
    public Upkeep(HttpUrl address, Instant now) {
        host = address.host();
        nextTryAt = now;
    }

    public void fetched(KeptCopy latest) {
        copy = latest;
        failures = 0;
        lastFailure = null;
        failedAt = null;
        nextTryAt = latest.nextCheck();
    }

    /** @param retries gives the wait after so many failures in a row */
    public void failed(String reason, Instant now, IntFunction<Duration> retries) {
        failures++;
        lastFailure = reason;
        failedAt = now;
        nextTryAt = now.plus(retries.apply(failures));
    }

    /** The part of the feed that names the file has changed, and the file may have changed with it. */
    public void expectNews(Instant now) {
        Instant soonest = nextTryAt;
        if (failedAt != null) {
            soonest = KeptCopy.afterEdit(failedAt, now);
        } else if (copy != null) {
            soonest = copy.nextCheckAfterEdit(now);
        }
        nextTryAt = soonest.isBefore(nextTryAt) ? soonest : nextTryAt;
    }

    /** {@return whether the next fetch is due later than that, because the host has a longer pause} */
    public boolean isPutOffBeyond(Instant moment) {
        return nextTryAt.isAfter(moment);
    }

    public @Nullable KeptCopy copy() {
        return copy;
    }
}
