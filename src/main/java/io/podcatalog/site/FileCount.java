package io.podcatalog.site;

import org.jspecify.annotations.Nullable;

/**
 * The number of files of one kind that a podcast names, and how many of them are fetched.
 *
 * @param kind pictures, chapters or transcripts
 * @param failing number of files whose last fetch failed
 * @param reason why the latest of these fetches failed
 */
public record FileCount(
        long podcastId,
        String kind,
        long named,
        long fetched,
        long failing,
        @Nullable String reason) {}
