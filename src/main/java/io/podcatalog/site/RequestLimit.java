package io.podcatalog.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpStatus;

/**
 * How often each network may ask for something that is dear to answer. Each instance counts for itself, in memory that
 * does not grow with those who ask.
 */
public final class RequestLimit {

    /** Beyond as many the ones that ask least are forgotten. Each takes about 150 bytes. */
    static final int NETWORKS = 20_000;

    private final int most;
    private final Duration span;
    private final boolean thisMachineToo;
    private final Ticker ticker;
    private final Cache<Network, Bucket> buckets;

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

    /** What one network has asked for since then. */
    private record Bucket(long since, AtomicInteger count) {}

    /** @throws TryLaterException 429, where the sender has asked too often */
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

    long networks() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }
}
