package io.podcatalog.catalog;

/** News: a podcast or some of its episodes changed, and this is its revision now. */
public record PodcastRevised(long podcastId, long revision) {}
