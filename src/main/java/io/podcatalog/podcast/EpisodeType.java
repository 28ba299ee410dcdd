package io.podcatalog.podcast;

/** The values of itunes:episodeType. */
public enum EpisodeType {
    FULL,
    TRAILER,
    BONUS
}
