package io.podcatalog.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** As much of a stored episode as it takes to recognize it in a feed. */
record KnownEpisode(
        long id,
        String slug,
        @Nullable String guid,
        @Nullable HttpUrl enclosureUrl,
        @Nullable String title,
        @Nullable Instant publishedAt,
        String fingerprint,
        @Nullable Instant vanishedAt) {}
