package io.podcatalog.pagecache;

/** The event that pages of some podcasts changed, by this instance or by another one. */
public record PagesChanged() {}
