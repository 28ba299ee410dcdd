package io.podcatalog.catalog;

import java.util.Collection;

/**
 * Tells a feed that changed from one that was taken over or emptied, as happens when a domain is sold or a host has a
 * bad day. Listeners keep the episodes they know until the feed is itself again.
 */
final class Takeover {

    private Takeover() {}

    static void refuse(
            Podcast podcast, PublishedPodcast published, Collection<KnownEpisode> known, EpisodeMatch match) {
        long listed = listed(known);
        long lost = listed(match.missing());
        if (listed > 0 && published.episodes().isEmpty()) {
            throw new SuspiciousFeedException("the feed holds no episodes any more; those known are kept");
        }
        // More than four of five.
        if (lost * 5 > listed * 4 && !podcast.isStill(published)) {
            throw new SuspiciousFeedException("the feed now holds another podcast; the one known is kept");
        }
    }

    private static long listed(Collection<KnownEpisode> episodes) {
        return episodes.stream().filter(episode -> episode.vanishedAt() == null).count();
    }
}
