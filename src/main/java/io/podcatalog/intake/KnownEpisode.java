package io.podcatalog.intake;

import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.podcast.UnchangedItem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of a stored episode that are needed to recognize it in a feed. */
record KnownEpisode(
        long id,
        String slug,
        @Nullable String guid,
        List<String> earlierGuids,
        @Nullable HttpUrl enclosureUrl,
        @Nullable String title,
        @Nullable Instant publishedAt,
        String fingerprint,
        @Nullable Instant vanishedAt) {

    /** {@return an item of a feed that has not changed since the last import} */
    UnchangedItem unchanged() {
        return new UnchangedItem(fingerprint, guid, title, publishedAt, enclosureUrl);
    }
}
