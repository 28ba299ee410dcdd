package io.podcatalog.catalog;

/**
 * Text of a podcast or an episode that was cleaned under older rules.
 *
 * @param id of the one or the other
 * @param base where relative links start from
 */
record StaleNotes(long id, long podcastId, String raw, HttpUrl base) {}
