package io.podcatalog.search;

import io.podcatalog.catalog.EpisodeContent;
import io.podcatalog.catalog.EpisodeSummary;
import io.podcatalog.podcast.Chapter;
import io.podcatalog.podcast.Person;
import io.podcatalog.podcast.PlayRange;
import io.podcatalog.podcast.TranscriptLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An episode in the results of a search, with the places where its texts contain the words of the search.
 *
 * @param text the part of the summary or the notes with the words, otherwise the summary
 * @param people the people with the words in their names
 * @param moments the chapters and lines of the transcript with the most of these words, in the order of the episode
 */
public record SearchResult(
        EpisodeSummary episode,
        List<Segment> title,
        List<Segment> text,
        List<List<Segment>> people,
        List<Moment> moments) {

    private static final int MOMENTS = 3;

    /**
     * @param path of the chapter or line on the episode's page, which offers to play from there
     * @param start null where the transcript has no times
     */
    public record Moment(String path, @Nullable Duration start, List<Segment> text) {}

    /** @param id of its element on the episode's page */
    private record Place(String id, @Nullable Duration start, String text, int words) {

        String path(EpisodeSummary episode) {
            return episode.path() + (start == null ? "" : "?t=" + PlayRange.from(start)) + "#" + id;
        }
    }

    /**
     * @param title the title of the episode, or the label in its place
     * @param notes its own notes, as plain text
     */
    static SearchResult of(EpisodeSummary episode, String title, EpisodeContent content, String notes, Marker marker) {
        List<Segment> text = marker.excerpt(said(episode.summary()));
        if (text.isEmpty()) {
            text = marker.excerpt(notes);
        }
        if (text.isEmpty() && episode.summary() != null) {
            text = List.of(new Segment(episode.summary(), false));
        }
        return new SearchResult(
                episode,
                marker.mark(title),
                text,
                content.people().stream()
                        .map(Person::name)
                        .distinct()
                        .filter(name -> marker.words(name) > 0)
                        .limit(MOMENTS)
                        .map(marker::mark)
                        .toList(),
                moments(episode, content, marker));
    }

    /** {@return the places with the most words, where chapters come before lines} */
    private static List<Moment> moments(EpisodeSummary episode, EpisodeContent content, Marker marker) {
        List<Place> places = new ArrayList<>();
        for (Chapter chapter : content.chapters()) {
            String id = "chapter-" + places.size();
            places.add(new Place(id, chapter.start(), chapter.title(), marker.words(chapter.title())));
        }
        for (TranscriptLine line : content.lines()) {
            String id = "line-" + (places.size() - content.chapters().size());
            places.add(new Place(id, line.start(), line.words(), marker.words(line.words())));
        }
        int most = places.stream().mapToInt(Place::words).max().orElse(0);
        return places.stream()
                .filter(place -> place.words > 0 && place.words == most)
                .limit(MOMENTS)
                .sorted(Comparator.comparing(Place::start, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(place -> new Moment(place.path(episode), place.start, marker.excerpt(place.text)))
                .toList();
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
