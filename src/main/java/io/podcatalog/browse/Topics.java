package io.podcatalog.browse;

import java.util.Collection;
import java.util.List;

/** What episodes are about, in words of their own; the feature that compares episodes answers it. */
public interface Topics {

    /** {@return at most 24 topics of a podcast, those that tell its episodes apart best first} */
    List<Topic> of(long podcastId);

    /** {@return at most six of them that an episode is about, what it is most about first} */
    List<Topic> ofEpisode(long episodeId);

    /** {@return the ids of the episodes about a topic, none where the podcast has no such topic} */
    Collection<Long> episodes(long podcastId, String slug);
}
