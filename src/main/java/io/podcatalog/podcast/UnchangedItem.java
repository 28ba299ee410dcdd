package io.podcatalog.podcast;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An item that the last import had with the same fingerprint, so that the parser need not read it. */
public record UnchangedItem(
        String fingerprint,
        @Nullable String guid,
        @Nullable String title,
        @Nullable Instant publishedAt,
        @Nullable HttpUrl file)
        implements FeedItem {}
