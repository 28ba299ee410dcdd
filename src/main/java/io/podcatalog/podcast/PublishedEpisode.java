package io.podcatalog.podcast;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An episode as its publisher describes it now, under the same rules as {@link PublishedPodcast}.
 *
 * @param fingerprint changes with the feed item, the address that its links refer to, and the version of the parser
 * @param publishedAt between 1990 and two days from now, or null
 * @param duration more than 0 and at most 7 days, or null
 * @param summary the shortest text about it that is not just another one cut off; plain
 * @param notes content:encoded or, without it, the richest text about it; then what only other texts say
 * @param season 0 to 99,999
 * @param number 0 to 99,999, with at most three decimals
 * @param numberName text to show instead of the number, such as Ch.3 (podcast:episode)
 * @param blocked whether its publisher asks not to show it publicly
 */
public record PublishedEpisode(
        String fingerprint,
        @Nullable String guid,
        @Nullable String title,
        @Nullable Instant publishedAt,
        @Nullable Duration duration,
        @Nullable Enclosure enclosure,
        @Nullable String summary,
        @Nullable ShowNotes notes,
        @Nullable HttpUrl link,
        @Nullable HttpUrl image,
        @Nullable String author,
        @Nullable Integer season,
        @Nullable String seasonName,
        @Nullable BigDecimal number,
        @Nullable String numberName,
        @Nullable EpisodeType type,
        @Nullable Boolean explicit,
        boolean blocked,
        List<String> keywords,
        @Nullable HttpUrl chaptersUrl,
        @Nullable String chaptersType,
        List<Chapter> chapters,
        List<Person> people,
        List<Transcript> transcripts,
        List<Soundbite> soundbites,
        List<Funding> funding,
        List<Place> places)
        implements FeedItem {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US).withZone(ZoneOffset.UTC);

    /** {@return the words of its address; they do not depend on the language of the pages} */
    public String addressWords() {
        if (title != null) {
            return title;
        }
        if (number != null) {
            return "episode " + number;
        }
        return publishedAt == null ? "untitled episode" : "episode of " + DATE.format(publishedAt);
    }

    @Override
    public @Nullable HttpUrl file() {
        return enclosure == null ? null : enclosure.url();
    }
}
