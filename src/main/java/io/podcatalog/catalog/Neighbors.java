package io.podcatalog.catalog;

import org.jspecify.annotations.Nullable;

/** The episodes that are listed right before and right after another one, by date. */
public record Neighbors(
        @Nullable EpisodeSummary previous, @Nullable EpisodeSummary next) {}
