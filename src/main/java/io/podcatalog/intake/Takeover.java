package io.podcatalog.intake;

import io.podcatalog.catalog.Podcast;
import io.podcatalog.podcast.FeedItem;
import io.podcatalog.podcast.PublishedPodcast;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a feed that is suddenly empty or holds another podcast, as happens when a domain is sold or a host makes a
 * mistake. The site keeps the old episodes until the feed is right again.
 */
final class Takeover {

    private Takeover() {}

    /** Compares GUIDs where there are some: the feed of a new owner may have the old files and dates. */
    static void refuse(
            Podcast podcast, PublishedPodcast published, Collection<KnownEpisode> known, EpisodeMatch match) {
        List<KnownEpisode> listed =
                known.stream().filter(episode -> episode.vanishedAt() == null).toList();
        if (!listed.isEmpty() && published.episodes().isEmpty()) {
            throw new SuspiciousFeedException("the feed holds no episodes any more; the site keeps the old ones");
        }
        Set<@Nullable String> guids =
                published.episodes().stream().map(FeedItem::guid).collect(Collectors.toSet());
        long lost = listed.stream()
                .filter(episode ->
                        episode.guid() == null ? match.missing().contains(episode) : !guids.contains(episode.guid()))
                .count();
        // More than four of five.
        if (lost * 5 > listed.size() * 4L && !podcast.isStill(published)) {
            throw new SuspiciousFeedException("the feed now holds another podcast; the site keeps the old one");
        }
    }
}
