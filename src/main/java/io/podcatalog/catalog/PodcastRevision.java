package io.podcatalog.catalog;

import io.podcatalog.podcast.Addresses;
import java.time.Instant;

/**
 * The revision of a podcast at one moment.
 *
 * @param revision grows with every change of the podcast's pages
 * @param changedAt when its publisher changed it or its episodes last
 */
public record PodcastRevision(long id, String slug, long revision, Instant changedAt) {

    public String path() {
        return Addresses.podcast(slug);
    }
}
