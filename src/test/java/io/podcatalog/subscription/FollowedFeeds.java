package io.podcatalog.subscription;

import io.podcatalog.catalog.HttpUrl;
import java.time.Instant;
import org.springframework.boot.test.context.TestComponent;

/** Follows feeds for tests, and refreshes them at once instead of when they are due. */
@TestComponent
public class FollowedFeeds {

    private final SubscriptionRepository subscriptions;
    private final FeedRefresh refresh;

    FollowedFeeds(SubscriptionRepository subscriptions, FeedRefresh refresh) {
        this.subscriptions = subscriptions;
        this.refresh = refresh;
    }

    public FeedStatus refresh(String address) {
        HttpUrl url = new HttpUrl(address);
        Subscription subscription = subscriptions
                .findByAddress(url)
                .orElseGet(() -> subscriptions.save(new Subscription(url, Instant.now())));
        refresh.refresh(subscription.id());
        return subscriptions.findByAddress(url).orElseThrow().status();
    }
}
