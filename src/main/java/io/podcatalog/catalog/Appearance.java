package io.podcatalog.catalog;

/** Somebody takes part in an episode. */
public record Appearance(long episodeId, String name, String role) {}
