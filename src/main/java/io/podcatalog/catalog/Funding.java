package io.podcatalog.catalog;

/** Where listeners can give something for a podcast or an episode, and in which words they are asked to. */
public record Funding(HttpUrl url, String text) {}
