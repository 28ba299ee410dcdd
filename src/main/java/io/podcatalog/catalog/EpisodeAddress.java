package io.podcatalog.catalog;

import io.podcatalog.podcast.Addresses;
import java.time.Instant;

/**
 * The address of an episode's page.
 *
 * @param changedAt when the page changed last
 */
public record EpisodeAddress(long id, String podcastSlug, String slug, Instant listedAt, Instant changedAt) {

    public String path() {
        return Addresses.episode(podcastSlug, slug);
    }
}
