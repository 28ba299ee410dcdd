package io.podcatalog.artwork;

import io.podcatalog.outbound.KeptCopy;
import io.podcatalog.podcast.HttpUrl;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A picture to fetch, or to compare with the publisher's.
 *
 * @param failures how often in a row the program failed to fetch it, the last time at {@code failedAt}
 * @param contentHash of the picture that pages show now; null until the first one is there, likewise {@code copy}
 */
record WantedPicture(
        HttpUrl address,
        int failures,
        @Nullable Instant failedAt,
        @Nullable String contentHash,
        @Nullable KeptCopy copy) {

    /** {@return when to fetch it because the feed changed where it names the picture; null if it is due anyway} */
    @Nullable
    Instant nextTryAfterEdit(Instant now) {
        if (failedAt != null) {
            return KeptCopy.afterEdit(failedAt, now);
        }
        return copy == null ? null : copy.nextCheckAfterEdit(now);
    }
}
