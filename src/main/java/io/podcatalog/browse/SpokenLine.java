package io.podcatalog.browse;

import io.podcatalog.catalog.EpisodeDetail;
import io.podcatalog.podcast.Person;
import io.podcatalog.podcast.TranscriptLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A line of the transcript on an episode's page.
 *
 * @param speaker null where the one of the line before speaks on
 * @param speakerPath of the page of the speaker, if the episode names a person like that
 */
public record SpokenLine(
        TranscriptLine said,
        @Nullable String speaker,
        @Nullable String speakerPath) {

    static List<SpokenLine> of(EpisodeDetail episode) {
        if (episode.transcriptText() == null) {
            return List.of();
        }
        Map<String, String> paths =
                episode.people().stream().collect(Collectors.toMap(Person::slug, Person::path, (path, same) -> path));
        List<SpokenLine> lines = new ArrayList<>();
        String before = null;
        for (TranscriptLine line : episode.transcriptText().lines()) {
            String speaker = Objects.equals(line.speaker(), before) ? null : line.speaker();
            lines.add(new SpokenLine(line, speaker, speaker == null ? null : paths.get(Person.slug(speaker))));
            before = line.speaker();
        }
        return lines;
    }
}
