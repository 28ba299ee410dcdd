package io.podcatalog.browse;

import io.podcatalog.catalog.EpisodeSummary;

/**
 * An episode worth hearing next.
 *
 * @param reason why, in words that occur in both episodes
 */
public record RelatedEpisode(EpisodeSummary episode, String reason) {}
