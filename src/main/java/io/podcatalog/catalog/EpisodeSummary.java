package io.podcatalog.catalog;

import io.podcatalog.notes.RecurringSentences;
import io.podcatalog.podcast.Addresses;
import io.podcatalog.podcast.Cover;
import io.podcatalog.podcast.Enclosure;
import io.podcatalog.podcast.EpisodeType;
import io.podcatalog.podcast.HttpUrl;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An episode as a row of a list shows it.
 *
 * @param summary without the sentences that recur
 * @param podcastImage the podcast's picture, which stands in for the episode's
 * @param recurring the sentences in most episodes of its podcast
 */
public record EpisodeSummary(
        long id,
        String podcastSlug,
        String slug,
        String podcastTitle,
        @Nullable String title,
        @Nullable String summary,
        @Nullable Instant publishedAt,
        Instant listedAt,
        @Nullable Duration duration,
        @Nullable Integer season,
        @Nullable String seasonName,
        @Nullable BigDecimal number,
        @Nullable String numberName,
        @Nullable EpisodeType type,
        @Nullable HttpUrl image,
        @Nullable HttpUrl podcastImage,
        @Nullable String language,
        @Nullable Instant vanishedAt,
        @Nullable Enclosure enclosure,
        RecurringSentences recurring)
        implements EpisodeHeading {

    public EpisodeSummary {
        summary = recurring.without(summary);
    }

    /** The beginning of a JPQL query for such rows: of the episodes {@code e} of the podcasts {@code p}. */
    public static final String SELECT = """
            select e.id, p.slug, e.slug, p.title, e.title, e.summary, e.publishedAt, e.listedAt, e.duration, e.season,
                e.seasonName, e.number, e.numberName, e.type, e.image, p.image, p.language, e.vanishedAt,
                e.enclosure, p.recurring
            from Episode e join Podcast p on p.id = e.podcastId
            """;

    public String path() {
        return Addresses.episode(podcastSlug, slug);
    }

    /** {@return notes of the episode, without the lines that recur} */
    public @Nullable String own(@Nullable String notesHtml) {
        return notesHtml == null ? null : recurring.fold(notesHtml).own();
    }

    /** {@return its own cover or, while it can't be had, the podcast's} */
    public Cover cover() {
        return Cover.ofFirst(Stream.of(image, podcastImage), podcastTitle);
    }
}
