package io.podcatalog.discovery;

/**
 * What several episodes of a podcast are about.
 *
 * @param term the stem, or two of them, by which it is recognized
 * @param label the way in which most of the episodes write it
 */
record FoundTopic(String slug, String label, String term) {}
