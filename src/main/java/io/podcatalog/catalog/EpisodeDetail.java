package io.podcatalog.catalog;

import io.podcatalog.podcast.HttpUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An episode as its own page shows it.
 *
 * @param transcripts where transcripts lie; {@code transcriptText} is what the best of them says, once it was fetched
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
        @Nullable Integer number,
        @Nullable String numberName,
        @Nullable EpisodeType type,
        @Nullable Boolean explicit,
        List<String> keywords,
        List<Chapter> chapters,
        List<Person> people,
        List<Transcript> transcripts,
        @Nullable TranscriptText transcriptText,
        List<Soundbite> soundbites,
        List<Funding> funding,
        List<Place> places) {

    /** {@return the title, or what stands in for it where the feed gives none} */
    public String name() {
        return name(title, number, publishedAt);
    }

    public String path() {
        return Addresses.episode(podcast.slug(), slug);
    }

    /** {@return its own cover, else the podcast's} */
    public Cover cover() {
        return Cover.of(image == null ? podcast.image() : image, podcast.title());
    }

    /** {@return whose episode it is: its own authors, else the podcast's} */
    public @Nullable String byline() {
        return author == null ? podcast.author() : author;
    }

    public @Nullable String dateLabel() {
        return Labels.date(publishedAt);
    }

    public @Nullable String durationLabel() {
        return Labels.duration(duration);
    }

    public @Nullable String sizeLabel() {
        return enclosure == null ? null : Labels.size(enclosure.length());
    }

    /** {@return such as Download MP3, 48.2 MB} */
    public @Nullable String downloadLabel() {
        if (enclosure == null) {
            return null;
        }
        String format = enclosure.type() == null ? "the file" : enclosure.format();
        return "Download " + format + (sizeLabel() == null ? "" : ", " + sizeLabel());
    }

    public @Nullable String numberLabel() {
        return numberLabel(season, seasonName, number, numberName, type);
    }

    /** {@return where listeners can give something for it: its own links, else the podcast's} */
    public List<Funding> support() {
        return funding.isEmpty() ? podcast.funding() : funding;
    }

    static String name(@Nullable String title, @Nullable Integer number, @Nullable Instant publishedAt) {
        if (title != null) {
            return title;
        }
        if (number != null) {
            return "Episode " + number;
        }
        return publishedAt == null ? "Untitled episode" : "Episode of " + Labels.date(publishedAt);
    }

    static @Nullable String numberLabel(
            @Nullable Integer season,
            @Nullable String seasonName,
            @Nullable Integer number,
            @Nullable String numberName,
            @Nullable EpisodeType type) {
        List<String> parts = new ArrayList<>();
        if (season != null && season > 0) {
            parts.add("Season " + season + (seasonName == null ? "" : ": " + seasonName));
        } else if (seasonName != null) {
            parts.add(seasonName);
        }
        if (type == EpisodeType.TRAILER) {
            parts.add("Trailer");
        } else if (type == EpisodeType.BONUS) {
            parts.add("Bonus");
        } else if (numberName != null && !Character.isDigit(numberName.charAt(0))) {
            parts.add(numberName);
        } else if (numberName != null || number != null) {
            parts.add("Episode " + (numberName == null ? number : numberName));
        }
        return parts.isEmpty() ? null : String.join(", ", parts);
    }
}
