package io.podcatalog.catalog;

import io.podcatalog.podcast.HttpUrl;

/** Where listeners can give something for a podcast or an episode, and in which words they are asked to. */
public record Funding(HttpUrl url, String text) {}
