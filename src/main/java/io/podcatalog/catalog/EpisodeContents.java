package io.podcatalog.catalog;

import io.podcatalog.catalog.EpisodeContent.Part;
import io.podcatalog.catalog.EpisodeContent.Row;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for reading all that episodes say. Each call costs five statements, however many episodes it reads. */
@Service
@Transactional(readOnly = true)
public class EpisodeContents {

    private final EpisodeRepository episodes;

    EpisodeContents(EpisodeRepository episodes) {
        this.episodes = episodes;
    }

    /** {@return the next episodes of a podcast by id; transcripts are long, so a few at a time} */
    public List<EpisodeContent> after(long podcastId, long episodeId, int limit) {
        return complete(episodes.findContents(podcastId, episodeId, Limit.of(limit)));
    }

    /** {@return the episodes with these ids; one that is gone is left out} */
    public Map<Long, EpisodeContent> of(Collection<Long> ids) {
        List<Row> rows = ids.isEmpty() ? List.of() : episodes.findContents(ids);
        return complete(rows).stream().collect(Collectors.toMap(EpisodeContent::id, Function.identity()));
    }

    private List<EpisodeContent> complete(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Long> ids = rows.stream().map(Row::id).toList();
        Map<Long, List<Person>> people = byEpisode(episodes.findPeople(ids));
        Map<Long, List<Chapter>> chapters = byEpisode(episodes.findChapters(ids));
        // A file of their own mostly says more than the feed.
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
