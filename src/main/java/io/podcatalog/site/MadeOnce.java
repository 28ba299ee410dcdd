package io.podcatalog.site;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Files that are dear to make: each is made once for all who ask, few at a time, and kept while there is room.
 *
 * @param <K> names a file with all that it depends on, so that the same name always means the same content; small
 */
public final class MadeOnce<K> implements AutoCloseable {

    /** A half, so that pages and imports go on beside it. */
    static final int AT_A_TIME = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    /** Wait for their turn. Beyond, nobody waits: the threads are kept for those who ask for pages. */
    static final int WAITING = 16;

    /** What an entry takes beside its content, in bytes. */
    private static final int ENTRY = 500;

    private final ExecutorService makers;
    private final AsyncCache<K, byte[]> made;

    /** @param room for all files, in bytes */
    public MadeOnce(String name, long room) {
        this.makers = new ThreadPoolExecutor(
                AT_A_TIME,
                AT_A_TIME,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                new CustomizableThreadFactory(name + "-"));
        this.made = Caffeine.newBuilder()
                .maximumWeight(room)
                .weigher((K key, byte[] file) -> ENTRY + file.length)
                .buildAsync();
    }

    /** {@return whether it is made, or just being made} */
    public boolean has(K key) {
        return made.getIfPresent(key) != null;
    }

    /**
     * {@return the file; null where there is none, which is not kept}
     *
     * @throws TryLaterException 503, where too many others are being made
     */
    public byte @Nullable [] get(K key, Function<K, byte @Nullable []> make) {
        try {
            // Caffeine's own way to make it would hold others up whose keys fall into the same part of its table.
            return made.get(key, (same, executor) -> CompletableFuture.supplyAsync(() -> make.apply(same), makers))
                    .join();
        } catch (RejectedExecutionException full) {
            throw new TryLaterException(HttpStatus.SERVICE_UNAVAILABLE, Duration.ofSeconds(5));
        }
    }

    @Override
    public void close() {
        makers.shutdown();
    }
}
