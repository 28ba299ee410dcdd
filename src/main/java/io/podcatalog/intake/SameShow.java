package io.podcatalog.intake;

import io.podcatalog.catalog.Podcast;
import io.podcatalog.podcast.FeedItem;
import io.podcatalog.podcast.PublishedPodcast;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Recognizes a stored podcast in a feed at a new address, so that it keeps its pages and favorites. */
final class SameShow {

    private SameShow() {}

    /**
     * Compares the podcast:guid, which is the same at all addresses of a podcast (podcast namespace). Without it on both
     * sides, most episodes must have the same GUID and also the same title or file: some publishers just count, so
     * episodes of different podcasts can have the same GUID.
     */
    static boolean is(Podcast podcast, Collection<KnownEpisode> known, PublishedPodcast published) {
        if (podcast.guid() != null && published.guid() != null) {
            return podcast.guid().equals(published.guid());
        }
        Map<String, KnownEpisode> byGuid = known.stream()
                .filter(episode -> episode.guid() != null)
                .collect(Collectors.toMap(KnownEpisode::guid, Function.identity(), (one, other) -> one));
        long items = published.episodes().stream()
                .map(FeedItem::guid)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        long alike = published.episodes().stream()
                .filter(item -> item.guid() != null && isAlike(item, byGuid.remove(item.guid())))
                .count();
        return alike * 2 > Math.min(items, known.size());
    }

    private static boolean isAlike(FeedItem item, @Nullable KnownEpisode episode) {
        return episode != null
                && (item.title() != null && item.title().equals(episode.title())
                        || item.file() != null && item.file().equals(episode.enclosureUrl()));
    }
}
