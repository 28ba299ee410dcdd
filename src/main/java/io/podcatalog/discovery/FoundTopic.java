package io.podcatalog.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A subject that several episodes of a podcast have in common.
 *
 * @param label the spelling in most of the episodes
 * @param trait the hash of the trait by which it is recognized
 */
record FoundTopic(String slug, String label, int trait) {

    /** {@return the topics of an episode, the most important first} */
    static List<EpisodeTopic> of(EpisodeVector vector, List<FoundTopic> topics) {
        List<FoundTopic> own = topics.stream()
                .filter(topic -> vector.weight(topic.trait) > 0)
                .sorted(Comparator.comparing((FoundTopic topic) -> -vector.weight(topic.trait)))
                .toList();
        List<EpisodeTopic> ofEpisode = new ArrayList<>();
        for (FoundTopic topic : own) {
            ofEpisode.add(new EpisodeTopic(vector.id(), ofEpisode.size(), topic.slug));
        }
        return ofEpisode;
    }
}
