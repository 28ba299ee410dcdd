package io.podcatalog.discovery;

/** A topic of an episode. {@code position} is its place among the topics of the episode, from 0. */
record EpisodeTopic(long episodeId, int position, String slug) {}
