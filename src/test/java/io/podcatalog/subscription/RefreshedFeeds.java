package io.podcatalog.subscription;

import io.podcatalog.background.Settled;
import io.podcatalog.intake.EpisodeImport;
import io.podcatalog.podcast.HttpUrl;
import java.time.Duration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Refreshes feeds for tests at once, not only when they are due, and moves the clock forward. */
@TestComponent
public class RefreshedFeeds {

    private final SubscriptionRepository subscriptions;
    private final FeedRefresh refresh;
    private final EpisodeImport episodeImport;
    private final Visibility visibility;
    private final TransactionTemplate transaction;
    private final NextCheck nextCheck;
    private final MovableClock clock;
    private final FeedSchedule schedule;

    RefreshedFeeds(
            SubscriptionRepository subscriptions,
            FeedRefresh refresh,
            EpisodeImport episodeImport,
            Visibility visibility,
            TransactionTemplate transaction,
            NextCheck nextCheck,
            MovableClock clock,
            FeedSchedule schedule) {
        this.subscriptions = subscriptions;
        this.refresh = refresh;
        this.episodeImport = episodeImport;
        this.visibility = visibility;
        this.transaction = transaction;
        this.nextCheck = nextCheck;
        this.clock = clock;
        this.schedule = schedule;
    }

    /** {@return the same with these parts instead} */
    RefreshedFeeds with(FeedDownload download, SampleFeed sample, TransactionTemplate transaction) {
        FeedRefresh other = new FeedRefresh(
                subscriptions, download, episodeImport, visibility, sample, transaction, nextCheck, clock);
        return new RefreshedFeeds(
                subscriptions, other, episodeImport, visibility, transaction, nextCheck, clock, schedule);
    }

    RefreshedFeeds with(FeedDownload download, SampleFeed sample) {
        return with(download, sample, transaction);
    }

    public FeedStatus refresh(String address) {
        HttpUrl url = new HttpUrl(address);
        Subscription subscription = subscriptions
                .findByAddress(url)
                .orElseGet(() -> subscriptions.save(new Subscription(url, clock.now())));
        refresh.refresh(subscription.id());
        return status(address);
    }

    FeedStatus status(String address) {
        return subscriptions.findByAddress(new HttpUrl(address)).orElseThrow().status();
    }

    /** Follows the feed, which is due at once, as a feed of the settings is. */
    void follow(String address) {
        HttpUrl url = new HttpUrl(address);
        Subscription subscription = new Subscription(url, clock.now());
        subscription.follow(new NextCheck(Duration.ofHours(1), () -> 0), clock.now());
        subscriptions.save(subscription);
    }

    public void letPass(Duration time) {
        clock.move(time);
    }

    public void startOver() {
        Settled.await(schedule.ticker);
        clock.setRight();
    }
}
