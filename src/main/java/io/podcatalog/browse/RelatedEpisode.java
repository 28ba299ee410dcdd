package io.podcatalog.browse;

import io.podcatalog.catalog.EpisodeSummary;
import java.util.List;

/**
 * An episode worth hearing next.
 *
 * @param reasons why, at most two; none where only many small things make it close
 */
public record RelatedEpisode(EpisodeSummary episode, List<Reason> reasons) {}
