package io.podcatalog.catalog;

import io.podcatalog.catalog.EpisodeContent.Part;
import io.podcatalog.catalog.EpisodeContent.Row;
import io.podcatalog.podcast.Chapter;
import io.podcatalog.podcast.Person;
import io.podcatalog.podcast.Transcript;
import io.podcatalog.podcast.TranscriptLine;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads all texts of episodes. Each call takes at most five SQL statements, for any number of episodes. */
@Service
@Transactional(readOnly = true)
public class EpisodeContents {

    private final EpisodeRepository episodes;

    EpisodeContents(EpisodeRepository episodes) {
        this.episodes = episodes;
    }

    /** {@return the ids of a podcast's episodes, in ascending order} */
    public List<Long> ids(long podcastId) {
        return episodes.findIds(podcastId);
    }

    /**
     * {@return the episodes with these ids, by ascending id; ids without an episode are left out} Ask for a few at a
     * time: transcripts are long.
     */
    public List<EpisodeContent> of(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : complete(episodes.findContents(ids.toArray(Long[]::new)));
    }

    /** {@return the episodes with these ids, in the order of the ids, as files for other players describe them} */
    public List<EpisodeItem> items(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Long[] asked = ids.toArray(Long[]::new);
        Map<Long, EpisodeItem.Row> rows =
                episodes.findItems(asked).stream().collect(Collectors.toMap(EpisodeItem.Row::id, Function.identity()));
        Map<Long, List<Person>> people = byEpisode(episodes.findPeople(asked));
        Map<Long, List<Transcript>> transcripts = byEpisode(episodes.findTranscripts(asked));
        return ids.stream()
                .map(rows::get)
                .filter(Objects::nonNull)
                .map(row -> new EpisodeItem(
                        row, people.getOrDefault(row.id(), List.of()), transcripts.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private List<EpisodeContent> complete(List<Row> rows) {
        Long[] ids = rows.stream().map(Row::id).toArray(Long[]::new);
        Map<Long, List<Person>> people = byEpisode(episodes.findPeople(ids));
        Map<Long, List<Chapter>> chapters = byEpisode(episodes.findChapters(ids));
        // A chapters file usually has more details than the feed.
        chapters.putAll(byEpisode(episodes.findFetchedChapters(ids)));
        Map<Long, List<TranscriptLine>> lines = byEpisode(episodes.findTranscriptLines(ids));
        return rows.stream()
                .map(row -> new EpisodeContent(
                        row,
                        people.getOrDefault(row.id(), List.of()),
                        chapters.getOrDefault(row.id(), List.of()),
                        lines.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static <T> Map<Long, List<T>> byEpisode(List<Part<T>> parts) {
        return parts.stream()
                .collect(Collectors.groupingBy(
                        Part::episodeId, Collectors.mapping(Part::value, Collectors.toUnmodifiableList())));
    }
}
