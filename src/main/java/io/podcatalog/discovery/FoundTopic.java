package io.podcatalog.discovery;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A subject that several episodes of a podcast have in common.
 *
 * @param label the name in most of the episodes
 * @param trait the hash of the trait by which it is recognized
 */
record FoundTopic(String slug, String label, int trait) {

    /** {@return which of these topics the episodes have} */
    static List<EpisodeTopic> of(Collection<Analysis> episodes, List<FoundTopic> topics) {
        Map<Integer, FoundTopic> byTrait =
                topics.stream().collect(Collectors.toMap(FoundTopic::trait, Function.identity()));
        return episodes.stream()
                .flatMap(episode -> episode.subjects().stream()
                        .filter(subject -> byTrait.containsKey(subject.trait().hash()))
                        .map(subject -> new EpisodeTopic(
                                episode.vector().id(),
                                byTrait.get(subject.trait().hash()).slug,
                                subject.strength())))
                .toList();
    }
}
