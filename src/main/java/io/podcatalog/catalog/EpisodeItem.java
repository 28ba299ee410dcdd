package io.podcatalog.catalog;

import io.podcatalog.notes.RecurringSentences;
import io.podcatalog.podcast.Addresses;
import io.podcatalog.podcast.Enclosure;
import io.podcatalog.podcast.EpisodeType;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.podcast.Person;
import io.podcatalog.podcast.Transcript;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An episode as a file for other players describes it, in the publisher's own words.
 *
 * @param feed address of the feed that it comes from
 */
public record EpisodeItem(Row row, List<Person> people, List<Transcript> transcripts) implements EpisodeHeading {

    /**
     * The values in the rows of the episode and its podcast.
     *
     * @param chapters the number of its chapters
     */
    public record Row(
            long id,
            String podcastSlug,
            String slug,
            String podcastTitle,
            @Nullable String podcastAuthor,
            HttpUrl feed,
            @Nullable String guid,
            @Nullable String title,
            @Nullable String summary,
            @Nullable Instant publishedAt,
            @Nullable Duration duration,
            @Nullable Enclosure enclosure,
            @Nullable HttpUrl image,
            @Nullable String author,
            @Nullable Integer season,
            @Nullable String seasonName,
            @Nullable BigDecimal number,
            @Nullable String numberName,
            @Nullable EpisodeType type,
            @Nullable Boolean explicit,
            int chapters,
            RecurringSentences recurring) {

        public Row {
            summary = recurring.without(summary);
        }
    }

    public String path() {
        return Addresses.episode(row.podcastSlug, row.slug);
    }

    @Override
    public @Nullable String title() {
        return row.title;
    }

    @Override
    public @Nullable Instant publishedAt() {
        return row.publishedAt;
    }

    @Override
    public @Nullable Integer season() {
        return row.season;
    }

    @Override
    public @Nullable String seasonName() {
        return row.seasonName;
    }

    @Override
    public @Nullable BigDecimal number() {
        return row.number;
    }

    @Override
    public @Nullable String numberName() {
        return row.numberName;
    }

    @Override
    public @Nullable EpisodeType type() {
        return row.type;
    }

    /** {@return its author or, without one, that of the podcast, or the podcast's title} */
    public String byline() {
        String author = row.author == null ? row.podcastAuthor : row.author;
        return author == null ? row.podcastTitle : author;
    }
}
