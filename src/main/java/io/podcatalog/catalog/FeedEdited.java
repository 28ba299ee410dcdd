package io.podcatalog.catalog;

import java.util.List;

/**
 * The event that a publisher edited a known feed; {@link PodcastRevised} follows. Files that it names may have changed
 * with it, although their addresses did not. An import that reads an old text by new rules is no edit.
 *
 * @param channel whether anything besides the items changed
 * @param episodeIds the episodes whose items changed
 */
public record FeedEdited(long podcastId, boolean channel, List<Long> episodeIds) {}
