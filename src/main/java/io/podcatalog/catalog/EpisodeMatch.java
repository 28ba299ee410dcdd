package io.podcatalog.catalog;

import io.podcatalog.podcast.HttpUrl;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes the items of a feed among the episodes already known. It goes from the surest sign to the weakest
 * and takes each item and each episode once, so items that share a GUID stay apart and a changed GUID, title,
 * enclosure or date does not make a new episode.
 */
final class EpisodeMatch {

    private final List<PublishedEpisode> items;
    private final Set<String> redirects = new HashSet<>();
    private final @Nullable KnownEpisode[] matches;
    private final Set<KnownEpisode> unmatched;

    /**
     * Leaves out what a feed repeats. A GUID alone is not enough to go by, for some hosts give one to several episodes;
     * together with the same file, title or date it is. What stands first in the feed counts.
     */
    static List<PublishedEpisode> distinct(List<PublishedEpisode> items) {
        Set<Object> seen = new HashSet<>();
        List<PublishedEpisode> distinct = new ArrayList<>();
        for (PublishedEpisode item : items) {
            List<Object> signs = Stream.of(
                            key(
                                    item.guid(),
                                    item.enclosure() == null
                                            ? null
                                            : item.enclosure().url()),
                            key(item.guid(), item.title()),
                            key(item.guid(), item.publishedAt()))
                    .filter(Objects::nonNull)
                    .toList();
            if (signs.stream().noneMatch(seen::contains)) {
                distinct.add(item);
            }
            seen.addAll(signs);
        }
        return distinct;
    }

    EpisodeMatch(List<PublishedEpisode> items, Collection<KnownEpisode> known) {
        this.items = items;
        this.matches = new KnownEpisode[items.size()];
        this.unmatched = new LinkedHashSet<>(known);
        addRedirects(items.stream()
                .map(PublishedEpisode::enclosure)
                .filter(Objects::nonNull)
                .map(Enclosure::url));
        addRedirects(known.stream().map(KnownEpisode::enclosureUrl).filter(Objects::nonNull));
        pair(PublishedEpisode::fingerprint, KnownEpisode::fingerprint);
        // Items that share a GUID are told apart by the rest before the GUID alone decides.
        pair(item -> key(item.guid(), file(item), item.title()), one -> key(one.guid(), file(one), one.title()));
        pair(item -> key(item.guid(), file(item)), one -> key(one.guid(), file(one)));
        pair(item -> key(item.guid(), item.title()), one -> key(one.guid(), one.title()));
        pair(item -> key(item.guid()), one -> key(one.guid()));
        pair(item -> key(file(item), item.title()), one -> key(file(one), one.title()));
        pair(item -> key(file(item)), one -> key(file(one)));
        pair(item -> key(item.title(), minute(item.publishedAt())), one -> key(one.title(), minute(one.publishedAt())));
        pair(item -> unsigned(item) ? key(item.title()) : null, one -> unsigned(one) ? key(one.title()) : null);
        pairEarlier();
    }

    /** {@return the episode that the item at {@code index} of the feed is, or nothing where it is new} */
    @Nullable
    KnownEpisode of(int index) {
        return matches[index];
    }

    /** {@return the episodes that the feed no longer holds} */
    Set<KnownEpisode> missing() {
        return unmatched;
    }

    private void pair(
            Function<PublishedEpisode, @Nullable Object> keyOfItem,
            Function<KnownEpisode, @Nullable Object> keyOfKnown) {
        Map<Object, Deque<KnownEpisode>> byKey = new HashMap<>();
        for (KnownEpisode one : unmatched) {
            Object key = keyOfKnown.apply(one);
            if (key != null) {
                byKey.computeIfAbsent(key, k -> new ArrayDeque<>()).add(one);
            }
        }
        for (int i = 0; i < matches.length && !byKey.isEmpty(); i++) {
            Object key = matches[i] == null ? keyOfItem.apply(items.get(i)) : null;
            Deque<KnownEpisode> candidates = key == null ? null : byKey.get(key);
            if (candidates != null && !candidates.isEmpty()) {
                matches[i] = candidates.remove();
                unmatched.remove(matches[i]);
            }
        }
    }

    /** A GUID that came back, maybe because a host took a change back. It decides last, for it is the oldest sign. */
    private void pairEarlier() {
        Map<String, KnownEpisode> byGuid = new HashMap<>();
        for (KnownEpisode one : unmatched) {
            one.earlierGuids().forEach(guid -> byGuid.putIfAbsent(guid, one));
        }
        for (int i = 0; i < matches.length && !byGuid.isEmpty(); i++) {
            KnownEpisode earlier = matches[i] == null ? byGuid.get(items.get(i).guid()) : null;
            if (earlier != null && unmatched.remove(earlier)) {
                matches[i] = earlier;
            }
        }
    }

    /** A key counts only when it is complete: two items without a GUID are not the same for that. */
    private static @Nullable Object key(@Nullable Object... parts) {
        for (Object part : parts) {
            if (part == null) {
                return null;
            }
        }
        return Arrays.asList(parts);
    }

    /** Hosts lose the seconds of dates when episodes move from one to another. */
    private static @Nullable Instant minute(@Nullable Instant date) {
        return date == null ? null : date.truncatedTo(ChronoUnit.MINUTES);
    }

    private static boolean unsigned(PublishedEpisode item) {
        return item.guid() == null && item.enclosure() == null && item.publishedAt() == null;
    }

    private static boolean unsigned(KnownEpisode one) {
        return one.guid() == null && one.enclosureUrl() == null && one.publishedAt() == null;
    }

    private @Nullable String file(PublishedEpisode item) {
        return item.enclosure() == null ? null : file(item.enclosure().url());
    }

    private @Nullable String file(KnownEpisode one) {
        return one.enclosureUrl() == null ? null : file(one.enclosureUrl());
    }

    /** Without the query, in which hosts keep counters and sessions, unless it is all that tells files apart. */
    private String file(HttpUrl url) {
        String path = path(url);
        return redirects.contains(path) ? url.value() : path;
    }

    private void addRedirects(Stream<HttpUrl> files) {
        files.distinct()
                .collect(Collectors.groupingBy(EpisodeMatch::path, Collectors.counting()))
                .forEach((path, count) -> {
                    if (count > 1) {
                        redirects.add(path);
                    }
                });
    }

    private static String path(HttpUrl url) {
        int query = url.value().indexOf('?');
        return query < 0 ? url.value() : url.value().substring(0, query);
    }
}
