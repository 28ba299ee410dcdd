package io.podcatalog.catalog;

import io.podcatalog.podcast.Addresses;

/**
 * The revision of a podcast at one moment.
 *
 * @param revision grows with every change of the podcast's pages
 */
public record PodcastRevision(long id, String slug, long revision) {

    public String path() {
        return Addresses.podcast(slug);
    }
}
