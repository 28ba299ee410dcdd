package io.podcatalog.subscription;

import io.podcatalog.catalog.HttpUrl;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/** Refreshes each followed feed when it is due, a few at a time, beside the pages. The start waits for none. */
@Component
class FeedSchedule implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(FeedSchedule.class);

    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int AT_A_TIME = 4;

    /** Longer than a fetch and an import; after it a feed that a dead process had claimed is free again. */
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private final SubscriptionRepository subscriptions;
    private final FeedRefresh refresh;
    private final SampleFeed sample;
    private final List<HttpUrl> followed;
    private final Clock clock;
    private final ScheduledExecutorService ticker =
            Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("feed-schedule-"));
    private final ExecutorService workers =
            Executors.newFixedThreadPool(AT_A_TIME, new CustomizableThreadFactory("feed-refresh-"));

    FeedSchedule(
            SubscriptionRepository subscriptions,
            FeedRefresh refresh,
            SampleFeed sample,
            SubscriptionSettings settings,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.refresh = refresh;
        this.sample = sample;
        this.followed = settings.feeds();
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        sample.start(followed.isEmpty());
        for (HttpUrl address : followed) {
            Instant now = clock.instant();
            Subscription subscription =
                    subscriptions.findByAddress(address).orElseGet(() -> new Subscription(address, now));
            subscription.start(now);
            subscriptions.save(subscription);
        }
        ticker.scheduleWithFixedDelay(this::tick, 0, TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void destroy() throws InterruptedException {
        ticker.shutdownNow();
        workers.shutdownNow();
        workers.awaitTermination(10, TimeUnit.SECONDS);
    }

    private void tick() {
        try {
            Instant now = clock.instant();
            for (long id : followed.isEmpty() ? List.<Long>of() : subscriptions.findDue(followed, now)) {
                if (subscriptions.claim(id, now, now.plus(CLAIM)) == 1) {
                    workers.execute(() -> refresh.refresh(id));
                }
            }
        } catch (RuntimeException failure) {
            // The database may be away for a while; the schedule must outlive that.
            log.warn("The feeds that are due could not be looked up: {}", failure.toString());
        }
    }
}
