package io.podcatalog.browse;

import io.podcatalog.catalog.PodcastDetail;
import java.util.List;
import java.util.Map;

/**
 * A subject that several episodes of a podcast have in common.
 *
 * @param slug its name in addresses, unique within the podcast
 * @param label as the podcast writes it
 * @param episodes how many of the podcast's episodes have it
 */
public record Topic(String slug, String label, long episodes) {

    /** {@return the path of the list of its episodes} */
    public String path(PodcastDetail podcast) {
        return new Selection(podcast.path(), Map.of(), this, Order.usual(podcast), Order.usual(podcast)).link();
    }

    /** {@return the keywords of an episode that are not also its topics} */
    static List<String> others(List<String> keywords, List<Topic> topics) {
        return keywords.stream()
                .filter(keyword -> topics.stream().noneMatch(topic -> topic.label.equalsIgnoreCase(keyword)))
                .toList();
    }
}
