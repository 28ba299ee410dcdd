package io.podcatalog.discovery;

/** An episode is about a topic of its podcast, which takes this place among its topics. */
record EpisodeTopic(long episodeId, int position, String slug) {}
