package io.podcatalog.catalog;

import org.jspecify.annotations.Nullable;

/** The episodes before and after another one in time. */
public record Neighbors(
        @Nullable EpisodeSummary previous, @Nullable EpisodeSummary next) {}
