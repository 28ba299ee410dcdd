package io.podcatalog.catalog;

/** What itunes:episodeType tells apart. */
public enum EpisodeType {
    FULL,
    TRAILER,
    BONUS
}
