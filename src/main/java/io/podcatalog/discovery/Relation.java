package io.podcatalog.discovery;

/** An episode is worth hearing after another one, and why. */
record Relation(long episodeId, long relatedId, String reason) {}
