package io.podcatalog.discovery;

/** An episode to hear after another one, with the reason. */
record Relation(long episodeId, long relatedId, String reason, double closeness) {

    record Pair(long episodeId, long relatedId) {}

    Pair pair() {
        return new Pair(episodeId, relatedId);
    }
}
