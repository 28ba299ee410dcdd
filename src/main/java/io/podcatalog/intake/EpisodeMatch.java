package io.podcatalog.intake;

import io.podcatalog.podcast.FeedItem;
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
 * Finds the stored episode of each item of a feed. It compares by the surest sign first and by the weakest last, and
 * pairs each item and each episode once. So items that share a GUID stay apart, and a changed GUID, title, enclosure or
 * date does not make a new episode.
 */
final class EpisodeMatch {

    private final List<? extends FeedItem> items;
    private final Set<String> redirects = new HashSet<>();
    private final @Nullable KnownEpisode[] matches;
    private final Set<KnownEpisode> unmatched;

    /**
     * Leaves out repeated items: those with the GUID of an earlier item and also its file, title or date. The GUID
     * alone is not enough, because some hosts give the same one to several episodes. An item with the file, title and
     * date of an earlier one is the same episode for a listener, whatever its GUID.
     */
    static List<FeedItem> distinct(List<? extends FeedItem> items) {
        Set<Object> seen = new HashSet<>();
        List<FeedItem> distinct = new ArrayList<>();
        for (FeedItem item : items) {
            HttpUrl file = item.file();
            List<Object> signs = Stream.of(
                            key(item.guid(), file),
                            key(item.guid(), item.title()),
                            key(item.guid(), item.publishedAt()),
                            key(file, item.title(), item.publishedAt()))
                    .filter(Objects::nonNull)
                    .toList();
            if (signs.stream().noneMatch(seen::contains)) {
                distinct.add(item);
            }
            seen.addAll(signs);
        }
        return distinct;
    }

    EpisodeMatch(List<? extends FeedItem> items, Collection<KnownEpisode> known) {
        this.items = items;
        this.matches = new KnownEpisode[items.size()];
        this.unmatched = new LinkedHashSet<>(known);
        pair(FeedItem::fingerprint, KnownEpisode::fingerprint);
        if (unmatched.isEmpty()) {
            return;
        }
        addRedirects(items.stream().map(FeedItem::file).filter(Objects::nonNull));
        addRedirects(known.stream().map(KnownEpisode::enclosureUrl).filter(Objects::nonNull));
        // Items that share a GUID are paired by file and title first, and by the GUID alone only after that.
        pair(item -> key(item.guid(), file(item), item.title()), one -> key(one.guid(), file(one), one.title()));
        pair(item -> key(item.guid(), file(item)), one -> key(one.guid(), file(one)));
        pair(item -> key(item.guid(), item.title()), one -> key(one.guid(), one.title()));
        pair(item -> key(item.guid()), one -> key(one.guid()));
        pair(item -> key(file(item), item.title()), one -> key(file(one), one.title()));
        pair(item -> key(file(item)), one -> key(file(one)));
        pair(item -> key(item.title(), minute(item.publishedAt())), one -> key(one.title(), minute(one.publishedAt())));
        pair(item -> hasOnlyTitle(item) ? key(item.title()) : null, one -> hasOnlyTitle(one) ? key(one.title()) : null);
        pairEarlier();
    }

    /** {@return the stored episode of the item at {@code index} of the feed, or null if the item is new} */
    @Nullable
    KnownEpisode of(int index) {
        return matches[index];
    }

    /** {@return the stored episodes that the feed does not list} */
    Set<KnownEpisode> missing() {
        return unmatched;
    }

    private void pair(
            Function<FeedItem, @Nullable Object> keyOfItem, Function<KnownEpisode, @Nullable Object> keyOfKnown) {
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

    /** Pairs by GUIDs that came back, for example because a host undid a change. Old GUIDs are the weakest sign. */
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

    /** {@return null if a part is missing: two items without a GUID do not have the same GUID} */
    private static @Nullable Object key(@Nullable Object... parts) {
        for (Object part : parts) {
            if (part == null) {
                return null;
            }
        }
        return Arrays.asList(parts);
    }

    /** The seconds of a date may get lost when a podcast moves to another host. */
    private static @Nullable Instant minute(@Nullable Instant date) {
        return date == null ? null : date.truncatedTo(ChronoUnit.MINUTES);
    }

    private static boolean hasOnlyTitle(FeedItem item) {
        return item.guid() == null && item.file() == null && item.publishedAt() == null;
    }

    private static boolean hasOnlyTitle(KnownEpisode one) {
        return one.guid() == null && one.enclosureUrl() == null && one.publishedAt() == null;
    }

    private @Nullable String file(FeedItem item) {
        return item.file() == null ? null : file(item.file());
    }

    private @Nullable String file(KnownEpisode one) {
        return one.enclosureUrl() == null ? null : file(one.enclosureUrl());
    }

    /** Leaves out the query, where hosts put counters and sessions, unless files differ in the query only. */
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
