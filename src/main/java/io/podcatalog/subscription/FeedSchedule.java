package io.podcatalog.subscription;

import io.podcatalog.background.BackgroundWork;
import io.podcatalog.outbound.DatabaseClock;
import io.podcatalog.outbound.HostQueue;
import io.podcatalog.outbound.OutboundSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Refreshes each followed feed when it is due, in the background: feeds of different hosts at the same time, feeds of
 * one host one after the other. The queue is in the database, so instances share it. The schedule begins after the first
 * pages, because none needs it.
 */
@Component
class FeedSchedule implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(FeedSchedule.class);

    private static final Duration TICK = Duration.ofMillis(500);

    /** Polls mostly wait for their hosts. Other feeds are delayed only when this many hosts are stuck. */
    static final int MOST_AT_A_TIME = 100;

    /** Enough for an import. A second poll of the same feed at the same time would be a waste. */
    private static final Duration IMPORT_TIME = Duration.ofMinutes(2);

    private final SubscriptionRepository subscriptions;
    private final HostQueue hosts;
    private final FeedRefresh refresh;
    private final SampleFeed sample;
    private final FollowedFeeds followedFeeds;
    private final DatabaseClock clock;
    private final Duration untilNextPoll;
    /** Has a permit for each further feed that could be polled now. */
    final Semaphore free = new Semaphore(MOST_AT_A_TIME);

    private final ExecutorService workers =
            Executors.newCachedThreadPool(new CustomizableThreadFactory("feed-refresh-"));
    final BackgroundWork ticker = new BackgroundWork("feed-schedule", log);

    FeedSchedule(
            SubscriptionRepository subscriptions,
            HostQueue hosts,
            FeedRefresh refresh,
            SampleFeed sample,
            FollowedFeeds followedFeeds,
            DatabaseClock clock,
            SubscriptionSettings settings,
            OutboundSettings outbound) {
        this.subscriptions = subscriptions;
        this.hosts = hosts;
        this.refresh = refresh;
        this.sample = sample;
        this.followedFeeds = followedFeeds;
        this.clock = clock;
        Duration longestPoll = outbound.deadline().plus(IMPORT_TIME);
        Duration interval = settings.feed().refreshEvery();
        this.untilNextPoll = interval.compareTo(longestPoll) > 0 ? interval : longestPoll;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        ticker.attempts().run("The sample podcast was not shown", this::startSample);
        ticker.later("Feeds are not followed", BackgroundWork.AFTER_START, this::begin);
    }

    private void begin() {
        ticker.attempts().run("An old sample podcast was not removed", sample::removeOld);
        ticker.attempts().run("Hosts that a wrong clock has closed for too long were not opened", hosts::start);
        followedFeeds.start();
        if (followedFeeds.isListRemote()) {
            ticker.execute("The list of feeds was not read", this::readList);
        }
        ticker.repeat("The program could not look for feeds that are due", Duration.ZERO, TICK, this::refreshDue);
    }

    /** Gives polls 5 seconds to finish, which is enough for most imports, and then interrupts them. */
    @Override
    public void destroy() throws InterruptedException {
        ticker.stop();
        workers.shutdown();
        if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
            workers.shutdownNow();
            workers.awaitTermination(10, TimeUnit.SECONDS);
        }
    }

    private void startSample() {
        sample.start(followedFeeds.isEmpty());
    }

    private void readList() {
        ticker.later("The list of feeds was not read", followedFeeds.readList(), this::readList);
    }

    void refreshDue() {
        List<DueFeed> due = subscriptions.findDue(clock.now(), PollHistory.GONE_LIMIT);
        Set<String> closed = due.isEmpty() ? Set.of() : hosts.closed();
        for (DueFeed feed : due) {
            if (closed.add(HostQueue.host(feed.source().uri()))) {
                if (!free.tryAcquire()) {
                    return;
                }
                begin(feed);
            }
        }
    }

    /** Gives the permit back after any failure, so that the feeds after this one have their turn. */
    private void begin(DueFeed feed) {
        boolean begun = false;
        try {
            if (take(feed)) {
                workers.execute(() -> poll(feed));
                begun = true;
            }
        } catch (RuntimeException failure) {
            refresh.recordError(feed.id(), failure);
        } finally {
            if (!begun) {
                free.release();
            }
        }
    }

    private boolean take(DueFeed feed) {
        if (!hosts.take(feed.source().uri())) {
            return false;
        }
        boolean taken = false;
        try {
            Instant now = clock.now();
            taken = subscriptions.take(feed.id(), now, now.plus(untilNextPoll)) == 1;
        } finally {
            if (!taken) {
                hosts.leave(feed.source().uri(), Duration.ZERO);
            }
        }
        return taken;
    }

    private void poll(DueFeed feed) {
        try {
            refresh.refresh(feed.id());
        } catch (RuntimeException failure) {
            log.error("The result of fetching {} could not be stored", feed.source(), failure);
        } finally {
            free.release();
        }
    }
}
