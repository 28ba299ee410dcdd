package io.podcatalog.catalog;

import io.podcatalog.notes.FoldedNotes;
import io.podcatalog.podcast.Addresses;
import io.podcatalog.podcast.Chapter;
import io.podcatalog.podcast.Cover;
import io.podcatalog.podcast.Enclosure;
import io.podcatalog.podcast.EpisodeType;
import io.podcatalog.podcast.Funding;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.podcast.Person;
import io.podcatalog.podcast.Place;
import io.podcatalog.podcast.ShowNotes;
import io.podcatalog.podcast.Soundbite;
import io.podcatalog.podcast.Transcript;
import io.podcatalog.podcast.TranscriptText;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An episode as its own page shows it.
 *
 * @param summary without the sentences that recur
 * @param chaptersFromNotes whether the chapters are times that the show notes list
 * @param transcripts addresses of transcript files
 * @param transcriptText text of the best of them; null until the program has fetched it
 */
public record EpisodeDetail(
        long id,
        PodcastDetail podcast,
        String slug,
        @Nullable String guid,
        @Nullable String title,
        @Nullable Instant publishedAt,
        Instant listedAt,
        @Nullable Instant vanishedAt,
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
        List<String> keywords,
        List<Chapter> chapters,
        boolean chaptersFromNotes,
        List<Person> people,
        List<Transcript> transcripts,
        @Nullable TranscriptText transcriptText,
        List<Soundbite> soundbites,
        List<Funding> funding,
        List<Place> places)
        implements EpisodeHeading {

    public String path() {
        return Addresses.episode(podcast.slug(), slug);
    }

    /** {@return its notes, without the lines that recur in the podcast, and those lines} */
    public @Nullable FoldedNotes foldedNotes() {
        return notes == null ? null : podcast.recurring().fold(notes.html());
    }

    /** {@return its own cover or, while it can't be had, the podcast's} */
    public Cover cover() {
        return Cover.ofFirst(Stream.of(image, podcast.image()), podcast.title());
    }

    /** {@return the author of the episode or, without one, of the podcast} */
    public @Nullable String byline() {
        return author == null ? podcast.author() : author;
    }

    /** {@return links where listeners can give money: the episode's own or, without any, the podcast's} */
    public List<Funding> support() {
        return funding.isEmpty() ? podcast.funding() : funding;
    }
}
