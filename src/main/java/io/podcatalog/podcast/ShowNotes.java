package io.podcatalog.podcast;

import jakarta.persistence.Embeddable;

/**
 * Text with markup from a feed.
 *
 * @param raw as published; no page shows it
 * @param html the part that the allow-list permits; safe to put in a page as it is
 * @param policy the version of that allow-list
 */
@Embeddable
public record ShowNotes(String raw, String html, int policy) {}
