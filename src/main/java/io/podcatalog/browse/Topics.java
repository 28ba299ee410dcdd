package io.podcatalog.browse;

import java.util.Collection;
import java.util.List;

/** Finds the topics of episodes, in the podcast's own words. The feature that compares episodes implements it. */
public interface Topics {

    /** {@return at most a dozen topics of a podcast; those that say the most about their episodes come first} */
    List<Topic> of(long podcastId);

    /** {@return at most six topics of an episode, the most important first} */
    List<Topic> ofEpisode(long episodeId);

    /** {@return the ids of the episodes with a topic; empty where the podcast has no such topic} */
    Collection<Long> episodes(long podcastId, String slug);
}
