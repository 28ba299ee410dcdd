package io.podcatalog.catalog;

import io.podcatalog.podcast.HttpUrl;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An episode as its publisher describes it now, under the same rules as {@link PublishedPodcast}.
 *
 * @param fingerprint differs whenever the publisher says something else, or it is read differently
 * @param unchanged whether it was imported like this already; then only what identifies it is given here
 * @param publishedAt between 1990 and two days from now, or null
 * @param duration more than 0 and at most 7 days, or null
 * @param summary the shortest honest text about the episode, plain
 * @param notes the richest text about it, with its markup
 * @param season 0 to 99,999, likewise {@code number}
 * @param numberName what is to be shown instead of the number, such as Ch.3
 */
public record PublishedEpisode(
        String fingerprint,
        boolean unchanged,
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
        @Nullable Integer number,
        @Nullable String numberName,
        @Nullable EpisodeType type,
        @Nullable Boolean explicit,
        List<String> keywords,
        @Nullable HttpUrl chaptersUrl,
        @Nullable String chaptersType,
        List<Chapter> chapters,
        List<Person> people,
        List<Transcript> transcripts,
        List<Soundbite> soundbites,
        List<Funding> funding,
        List<Place> places) {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US).withZone(ZoneOffset.UTC);

    /** {@return an item that says the same as at the last import} */
    public static PublishedEpisode unchanged(
            String fingerprint,
            @Nullable String guid,
            @Nullable String title,
            @Nullable Instant publishedAt,
            @Nullable Enclosure enclosure) {
        return new PublishedEpisode(
                fingerprint,
                true,
                guid,
                title,
                publishedAt,
                null,
                enclosure,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** {@return what its address is made of, which is the same in whatever language pages are} */
    String addressWords() {
        if (title != null) {
            return title;
        }
        if (number != null) {
            return "episode " + number;
        }
        return publishedAt == null ? "untitled episode" : "episode of " + DATE.format(publishedAt);
    }

    /** {@return what it shares with no other item of its feed, in whatever words it is described} */
    public Object identity() {
        return guid == null && enclosure == null
                ? this
                : Arrays.asList(guid, title, publishedAt, enclosure == null ? null : enclosure.url());
    }
}
