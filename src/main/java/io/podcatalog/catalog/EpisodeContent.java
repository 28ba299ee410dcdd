package io.podcatalog.catalog;

import io.podcatalog.podcast.Chapter;
import io.podcatalog.podcast.Fingerprint;
import io.podcatalog.podcast.Person;
import io.podcatalog.podcast.TranscriptLine;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All texts of an episode, with its transcript: what search and comparison work on.
 *
 * @param language the tag of the language that the feed declares, often a wrong one
 */
public record EpisodeContent(
        long id,
        long podcastId,
        String podcastTitle,
        @Nullable String language,
        @Nullable String title,
        @Nullable String summary,
        @Nullable String notesHtml,
        List<String> keywords,
        Instant listedAt,
        @Nullable Duration duration,
        @Nullable Integer season,
        @Nullable BigDecimal number,
        boolean video,
        List<Person> people,
        List<Chapter> chapters,
        List<TranscriptLine> lines) {

    /** The values in the episode's own row. */
    record Row(
            long id,
            long podcastId,
            String podcastTitle,
            @Nullable String language,
            @Nullable String title,
            @Nullable String summary,
            @Nullable String notesHtml,
            List<String> keywords,
            Instant listedAt,
            @Nullable Duration duration,
            @Nullable Integer season,
            @Nullable BigDecimal number,
            boolean video) {}

    /** One of an episode's people, chapters or lines. */
    record Part<T>(long episodeId, T value) {}

    EpisodeContent(Row row, List<Person> people, List<Chapter> chapters, List<TranscriptLine> lines) {
        this(
                row.id,
                row.podcastId,
                row.podcastTitle,
                row.language,
                row.title,
                row.summary,
                row.notesHtml,
                row.keywords,
                row.listedAt,
                row.duration,
                row.season,
                row.number,
                row.video,
                people,
                chapters,
                lines);
    }

    public Set<Feature> features() {
        return Feature.of(!lines.isEmpty(), !chapters.isEmpty(), video);
    }

    /** {@return a hash of all its values} */
    public String fingerprint() {
        return Fingerprint.of(toString());
    }
}
