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
 * Makes files that take much work: each once for all requests, a few at a time. Keeps them while there is room.
 *
 * @param <K> a small key with all that a file depends on, so that equal keys always mean equal files
 */
public final class MadeOnce<K> implements AutoCloseable {

    /** Half of the processors, so that pages and imports can use the others. */
    static final int AT_A_TIME = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    /** Files that may wait for their turn. More are refused, so that enough threads remain for pages. */
    static final int WAITING = 16;

    /** The memory of an entry in addition to its content, in bytes. */
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

    /** {@return whether the file is kept or being made} */
    boolean has(K key) {
        return made.getIfPresent(key) != null;
    }

    /**
     * {@return the file, or null if {@code make} returns null; null is not kept}
     *
     * @throws TryLaterException 503, if too many other files are waiting
     */
    public byte @Nullable [] get(K key, Function<K, byte @Nullable []> make) {
        try {
            // A computation within Caffeine would block other keys in the same part of its table.
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
