package io.podcatalog.pagecache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps pages by their language and address, in limited memory. Those that are asked for least go first. */
@Component
class PageCache {

    final Cache<String, CachedPage> pages;
    private final Map<String, CompletableFuture<@Nullable CachedPage>> turns = new ConcurrentHashMap<>();

    PageCache(PageCacheSettings settings) {
        this.pages = Caffeine.newBuilder()
                .maximumWeight(settings.bytes())
                .weigher((String address, CachedPage page) -> page.size() + 2 * address.length())
                .executor(Runnable::run)
                .build();
    }

    /** {@return the page that was made last for this address; it may be old} */
    @Nullable
    CachedPage find(String address) {
        return pages.getIfPresent(address);
    }

    /** {@return the turn to make this page; nobody else gets one until it ends} */
    Turn turn(String address) {
        CompletableFuture<@Nullable CachedPage> mine = new CompletableFuture<>();
        CompletableFuture<@Nullable CachedPage> other = turns.putIfAbsent(address, mine);
        return other == null ? new Turn(address, mine, true) : new Turn(address, other, false);
    }

    final class Turn implements AutoCloseable {

        private final String address;
        final CompletableFuture<@Nullable CachedPage> made;
        private final boolean mine;

        private Turn(String address, CompletableFuture<@Nullable CachedPage> made, boolean mine) {
            this.address = address;
            this.made = made;
            this.mine = mine;
        }

        boolean isMine() {
            return mine;
        }

        void keep(CachedPage page) {
            pages.put(address, page);
            made.complete(page);
        }

        /** There is no such page any more. */
        void forget() {
            pages.invalidate(address);
        }

        /** {@return the page that another thread makes; null if it can't be kept} */
        @Nullable
        CachedPage await() {
            return made.join();
        }

        /** Ends the turn also if the page was not made. */
        @Override
        public void close() {
            if (mine) {
                turns.remove(address, made);
                made.complete(null);
            }
        }
    }
}
