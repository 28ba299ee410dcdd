package io.podcatalog.discovery;

/** A topic of an episode. {@code strength} is how much it says about the episode. */
record EpisodeTopic(long episodeId, String slug, float strength) {}
