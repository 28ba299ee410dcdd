package io.podcatalog.subscription;

import org.jspecify.annotations.Nullable;

/**
 * How it stands with files of one kind that a podcast names.
 *
 * @param kind pictures, chapters or transcripts
 * @param failing how many could not be had when they were tried last
 * @param reason why the last of them could not
 */
public record FileCount(
        long podcastId,
        String kind,
        long named,
        long fetched,
        long failing,
        @Nullable String reason) {}
