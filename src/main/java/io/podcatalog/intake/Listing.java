package io.podcatalog.intake;

import io.podcatalog.podcast.FeedItem;
import java.time.Instant;
import java.util.List;

/** Gives each item of a feed a date for lists. */
final class Listing {

    private Listing() {}

    /**
     * {@return for each item its publication date. An undated item gets the date of the next dated item below it in the
     * feed, else of the one above it, else {@code now}. So it stays beside its neighbors instead of leading the list}
     */
    static Instant[] of(List<? extends FeedItem> feed, Instant now) {
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
