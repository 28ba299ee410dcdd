package io.podcatalog.favorite;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.podcatalog.favorite.FavoriteRepository.Count;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * Remembers for a minute how many listeners have an episode as a favorite. A change on this instance shows at once, one
 * on another instance after this minute.
 */
@Component
class HeartCounts {

    static final Duration KEPT = Duration.ofMinutes(1);

    private static final int EPISODES = 100_000;

    private final AtomicLong changes = new AtomicLong();
    private final LoadingCache<Long, Long> counts;

    HeartCounts(FavoriteRepository favorites) {
        this.counts = Caffeine.newBuilder()
                .maximumSize(EPISODES)
                .expireAfterWrite(KEPT)
                .build(CacheLoader.bulk(episodes -> count(favorites, episodes)));
    }

    private static Map<Long, Long> count(FavoriteRepository favorites, Set<? extends Long> episodes) {
        Map<Long, Long> counts = new HashMap<>();
        episodes.forEach(episode -> counts.put(episode, 0L));
        for (Count count : favorites.countOf(episodes.toArray(Long[]::new))) {
            counts.put(count.episodeId(), count.total());
        }
        return counts;
    }

    Map<Long, Long> of(Collection<Long> episodes) {
        return counts.getAll(episodes);
    }

    /** Call it after the commit. */
    void changed(long episode) {
        counts.invalidate(episode);
        changes.incrementAndGet();
    }

    /** {@return the number of changes so far} */
    long changes() {
        return changes.get();
    }
}
