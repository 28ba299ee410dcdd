package io.podcatalog.browse;

import io.podcatalog.catalog.EpisodeSummary;

/**
 * Another publication of an episode.
 *
 * @param earlier whether it was published before that episode
 */
public record Rerun(EpisodeSummary episode, boolean earlier) {}
