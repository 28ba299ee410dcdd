package io.podcatalog.discovery;

import io.podcatalog.catalog.EpisodeContent;
import io.podcatalog.catalog.Person;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** An episode as it is compared with others. */
record DescribedEpisode(long id, EpisodeTerms terms, Set<String> people) {

    static DescribedEpisode of(EpisodeContent episode, List<Passage> passages) {
        return new DescribedEpisode(
                episode.id(),
                EpisodeTerms.of(passages),
                episode.people().stream().map(Person::name).collect(Collectors.toSet()));
    }
}
