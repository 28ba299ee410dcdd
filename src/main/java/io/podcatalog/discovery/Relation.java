package io.podcatalog.discovery;

/**
 * An episode is worth hearing after another one, and why.
 *
 * @param closeness 0 where they have nothing in common but the time
 */
record Relation(long episodeId, long relatedId, String reason, double closeness) {

    record Pair(long episodeId, long relatedId) {}

    Pair pair() {
        return new Pair(episodeId, relatedId);
    }
}
