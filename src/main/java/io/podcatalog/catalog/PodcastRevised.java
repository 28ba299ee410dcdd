package io.podcatalog.catalog;

/** The event that a podcast or some of its episodes changed. It carries the new revision. */
public record PodcastRevised(long podcastId, long revision) {}
