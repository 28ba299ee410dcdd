package io.podcatalog.traffic;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.podcatalog.site.TryLaterException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpStatus;

/**
 * Limits how often each network may ask for an answer that takes much work. Each instance counts for itself, and its
 * memory for the counts is limited.
 */
public final class RequestLimit {

    /** With more, the limit forgets the networks that ask least. Each takes about 150 bytes. */
    static final int NETWORKS = 20_000;

    private final int most;
    private final Duration span;
    private final boolean thisMachineToo;
    private final Ticker ticker;
    final Cache<Network, Bucket> buckets;

    RequestLimit(int most, Duration span, boolean thisMachineToo, Ticker ticker) {
        this.most = most;
        this.span = span;
        this.thisMachineToo = thisMachineToo;
        this.ticker = ticker;
        this.buckets = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(span)
                .maximumSize(NETWORKS)
                .build();
    }

    /** The number of requests of one network since then. */
    private record Bucket(long since, AtomicInteger count) {}

    /** @throws TryLaterException 429, if the sender has asked too often */
    public void count(HttpServletRequest request) {
        Network sender = Network.of(request);
        if (sender.equals(Network.THIS_MACHINE) && !thisMachineToo) {
            return;
        }
        Bucket bucket = buckets.get(sender, key -> new Bucket(ticker.read(), new AtomicInteger()));
        if (bucket.count.incrementAndGet() > most) {
            throw new TryLaterException(HttpStatus.TOO_MANY_REQUESTS, span.minusNanos(ticker.read() - bucket.since));
        }
    }
}
