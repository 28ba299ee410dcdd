package io.podcatalog.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells a feed that changed from one that was taken over or emptied, as happens when a domain is sold or a host has a
 * bad day. Listeners keep the episodes they know until the feed is itself again.
 */
final class Takeover {

    private Takeover() {}

    /** Goes by GUIDs where there are some: whoever took over may use the files and dates of whoever was there. */
    static void refuse(
            Podcast podcast, PublishedPodcast published, Collection<KnownEpisode> known, EpisodeMatch match) {
        List<KnownEpisode> listed =
                known.stream().filter(episode -> episode.vanishedAt() == null).toList();
        if (!listed.isEmpty() && published.episodes().isEmpty()) {
            throw new SuspiciousFeedException("the feed holds no episodes any more; those known are kept");
        }
        Set<@Nullable String> guids =
                published.episodes().stream().map(PublishedEpisode::guid).collect(Collectors.toSet());
        long lost = listed.stream()
                .filter(episode ->
                        episode.guid() == null ? match.missing().contains(episode) : !guids.contains(episode.guid()))
                .count();
        // More than four of five.
        if (lost * 5 > listed.size() * 4L && !podcast.isStill(published)) {
            throw new SuspiciousFeedException("the feed now holds another podcast; the one known is kept");
        }
    }
}
