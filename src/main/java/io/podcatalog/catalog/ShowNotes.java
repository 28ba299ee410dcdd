package io.podcatalog.catalog;

import jakarta.persistence.Embeddable;

/**
 * Text with markup from a feed.
 *
 * @param raw as published; never shown
 * @param html what an allow-list left of it; may stand in a page as it is
 * @param policy the version of that allow-list
 */
@Embeddable
public record ShowNotes(String raw, String html, int policy) {}
