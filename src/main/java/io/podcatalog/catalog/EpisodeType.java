package io.podcatalog.catalog;

/** The values of itunes:episodeType. */
public enum EpisodeType {
    FULL,
    TRAILER,
    BONUS
}
