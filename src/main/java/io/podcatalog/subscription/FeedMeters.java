package io.podcatalog.subscription;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.podcatalog.outbound.DatabaseClock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Metrics for alarms of the operator: the number of failing feeds, and the longest time without a success. */
@Component
class FeedMeters implements MeterBinder {

    private final SubscriptionRepository subscriptions;
    private final DatabaseClock clock;

    FeedMeters(SubscriptionRepository subscriptions, DatabaseClock clock) {
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("podcatalog.feeds.failing", subscriptions::countFailing)
                .description("followed feeds whose last poll failed")
                .register(registry);
        TimeGauge.builder("podcatalog.feeds.oldest", this::ageOfOldest, TimeUnit.SECONDS)
                .description("time since the last successful poll, of the feed where that is longest ago")
                .register(registry);
    }

    private long ageOfOldest() {
        return subscriptions
                .findLongestAgoSuccess()
                .map(moment -> Duration.between(moment, clock.now()).toSeconds())
                .orElse(0L);
    }
}
