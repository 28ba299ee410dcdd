package io.podcatalog.podcast;

/** A link where listeners can give money for a podcast or an episode, and the text of that link (podcast:funding). */
public record Funding(HttpUrl url, String text) {}
