package io.podcatalog.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PublicationsTests {

    private final Episodes episodes = new Episodes();

    @Test
    void findsAllPublicationsOfAnEpisodeByDate() {
        long first = episodes.add("Chaos engineering", "Breaking things on purpose, with a plan.");
        episodes.add("Gardens", "Tomatoes and patience.");
        long second = episodes.add("Chaos engineering", "Breaking things on purpose, with a plan.");
        episodes.add("Chaos at home", "Breaking habits on purpose.");
        long third = episodes.add("Chaos engineering", "Breaking things on purpose, with a plan.");

        assertThat(found()).containsExactly(List.of(first, second, third));
    }

    @Test
    void takesNoEpisodesAsOneThatHaveOnlyTheTitleInCommon() {
        episodes.add("Questions", "Ravens and rivers are the subject of the first letter.");
        episodes.add("Questions", "Why does bread rise, and can it be stopped?");

        assertThat(found()).isEmpty();
    }

    private List<List<Long>> found() {
        return Publications.of(
                        episodes.analyses().stream().map(Analysis::vector).toList())
                .stream()
                .map(all -> all.stream().map(EpisodeVector::id).toList())
                .toList();
    }
}
