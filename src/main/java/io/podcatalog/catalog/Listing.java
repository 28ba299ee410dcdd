package io.podcatalog.catalog;

import java.time.Instant;
import java.util.List;

/** Where the items of a feed stand in a list by date. */
final class Listing {

    private Listing() {}

    /**
     * {@return for each item its publication; for an undated one that of the next dated item below it in the feed,
     * else of the one above, else {@code now}: so it stays among its neighbors instead of leading the list}
     */
    static Instant[] of(List<PublishedEpisode> feed, Instant now) {
        Instant[] listing = new Instant[feed.size()];
        Instant neighbor = null;
        for (int i = feed.size() - 1; i >= 0; i--) {
            Instant published = feed.get(i).publishedAt();
            neighbor = published == null ? neighbor : published;
            listing[i] = neighbor;
        }
        neighbor = now;
        for (int i = 0; i < listing.length; i++) {
            neighbor = listing[i] == null ? neighbor : listing[i];
            listing[i] = neighbor;
        }
        return listing;
    }
}
