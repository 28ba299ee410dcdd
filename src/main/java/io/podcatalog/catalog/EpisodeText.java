package io.podcatalog.catalog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an episode says, for those who compare episodes by their content. */
public record EpisodeText(
        long id,
        @Nullable String title,
        @Nullable String summary,
        @Nullable String notesHtml,
        List<String> keywords,
        Instant listedAt,
        @Nullable Integer season,
        @Nullable Integer number) {}
