package io.podcatalog.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import io.podcatalog.outbound.DatabaseClock;
import io.podcatalog.outbound.HostQueue;
import io.podcatalog.outbound.OutboundSettings;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.subscription.SubscriptionSettings.Polling;
import io.podcatalog.subscription.SubscriptionSettings.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two more instances on the database of the server. Each of them looks for due feeds on its own. */
class FeedScheduleTests extends ServerTests {

    @Autowired
    private SubscriptionRepository subscriptions;

    @Autowired
    private HostQueue hosts;

    @Autowired
    private FeedRefresh refresh;

    @Autowired
    private SampleFeed sample;

    @Autowired
    private FollowedFeeds followedFeeds;

    @Autowired
    private DatabaseClock clock;

    @Autowired
    private OutboundSettings outbound;

    @Autowired
    private FeedSchedule program;

    private final List<FeedSchedule> instances = new ArrayList<>();

    /** The program itself polls these feeds too. A poll that ends later would close the host for the next test. */
    @AfterEach
    void stop() throws InterruptedException {
        for (FeedSchedule instance : instances) {
            instance.destroy();
        }
        instances.clear();
        database.update("delete from subscription");
        until(() -> program.free.availablePermits() == FeedSchedule.MOST_AT_A_TIME);
    }

    @Test
    void pollsAFeedOnceInItsInterval() {
        List<String> paths = List.of("/once/1", "/once/2", "/once/3");
        paths.forEach(path -> feeds.follow(publish(path)));
        start(2);

        until(() -> paths.stream()
                .noneMatch(path -> feeds.status(PUBLISHER.address(path)).isWaiting()));
        lookForDueFeeds(20);

        assertThat(paths)
                .allSatisfy(path -> assertThat(PUBLISHER.requests(path)).hasSize(1));

        feeds.letPass(Duration.ofMinutes(76));
        until(() -> paths.stream().allMatch(path -> PUBLISHER.requests(path).size() == 2));
    }

    @Test
    void sendsRequestsToAHostOneByOneASecondApart() {
        List<String> paths = List.of("/apart/1", "/apart/2", "/apart/3");
        CountDownLatch held = PUBLISHER.hold("/apart/1");
        paths.forEach(path -> feeds.follow(publish(path)));
        start(2);

        until(() -> !PUBLISHER.requests("/apart/1").isEmpty());
        lookForDueFeeds(20);
        assertThat(PUBLISHER.requests("/apart/2")).isEmpty();
        assertThat(PUBLISHER.requests("/apart/3")).isEmpty();

        held.countDown();
        until(() -> paths.stream().allMatch(path -> !PUBLISHER.requests(path).isEmpty()));
        long second = PUBLISHER.requests("/apart/2").get(0).began();
        long third = PUBLISHER.requests("/apart/3").get(0).began();
        assertThat(Duration.ofNanos(third - second)).isGreaterThanOrEqualTo(GAP);
    }

    @Test
    void pollsAFeedAgainOnlyAfterItsTimeWhenAProcessDies() {
        Instant now = clock.now();
        long id = subscriptions
                .save(new Subscription(new HttpUrl("https://feeds.example.org/rss"), now))
                .id();

        Instant until = now.plus(Duration.ofHours(1));
        assertThat(subscriptions.take(id, now, until)).isOne();
        assertThat(subscriptions.take(id, now, until)).isZero();
        assertThat(subscriptions.take(id, now.plusSeconds(3599), until)).isZero();
        assertThat(subscriptions.take(id, until, until)).isOne();
    }

    @Test
    void givesAHostToOneRequestOnly() {
        HttpUrl address = new HttpUrl("https://feeds.example.org/a");
        HttpUrl neighbor = new HttpUrl("http://feeds.example.org/b");

        assertThat(hosts.take(address.uri())).isTrue();
        assertThat(hosts.take(neighbor.uri())).isFalse();
        assertThat(hosts.take(new HttpUrl("https://feeds.example.org:8443/a").uri()))
                .isTrue();
        hosts.leave(address.uri(), Duration.ZERO);
        assertThat(hosts.take(neighbor.uri())).isFalse();
        feeds.letPass(GAP);
        assertThat(hosts.take(neighbor.uri())).isTrue();

        feeds.letPass(Duration.ofSeconds(61));
        assertThat(hosts.take(neighbor.uri()))
                .as("after the death of its process")
                .isTrue();
    }

    @Test
    void pollsAnotherHostWhileOneIsSlow() {
        CountDownLatch held = PUBLISHER.hold("/slow");
        feeds.follow(publish("/slow"));
        start(1);
        until(() -> !PUBLISHER.requests("/slow").isEmpty());

        feeds.follow("http://does-not-exist.invalid/feed.xml");

        until(() -> feeds.status("http://does-not-exist.invalid/feed.xml").isFailing());
        held.countDown();
    }

    @Test
    void waitsWithAllFeedsOfAHostThatSendsRetryAfter() {
        feeds.follow(PUBLISHER.answer("/busy", 429, Map.of("Retry-After", "7200"), new byte[0]));
        start(2);
        until(() -> PUBLISHER.requests("/busy").size() == 1);
        until(() -> feeds.status(PUBLISHER.address("/busy")).isFailing());
        feeds.follow(publish("/neighbor"));

        feeds.letPass(Duration.ofMinutes(119));
        lookForDueFeeds(20);
        assertThat(PUBLISHER.requests("/neighbor")).isEmpty();
        assertThat(PUBLISHER.requests("/busy")).hasSize(1);

        feeds.letPass(Duration.ofMinutes(2));
        until(() -> !PUBLISHER.requests("/neighbor").isEmpty());
    }

    @Test
    void stopsPollingAFeedThatIsGone() {
        String address = PUBLISHER.answer("/gone", 410, Map.of(), new byte[0]);
        feeds.follow(address);
        start(1);
        until(() -> feeds.status(address).failures() == 1);
        feeds.letPass(Duration.ofDays(2));
        until(() -> feeds.status(address).gone());

        feeds.letPass(Duration.ofDays(60));
        lookForDueFeeds(20);

        assertThat(PUBLISHER.requests("/gone")).hasSize(2);
    }

    private void start(int number) {
        for (int i = 0; i < number; i++) {
            SubscriptionSettings settings = new SubscriptionSettings(
                    List.of(), List.of(), List.of(), "", new Polling(Duration.ofHours(1)), Sample.NEVER);
            instances.add(
                    new FeedSchedule(subscriptions, hosts, refresh, sample, followedFeeds, clock, settings, outbound));
        }
    }

    /** Lets all instances look for due feeds this many times, without a pause. */
    private void lookForDueFeeds(int times) {
        for (int i = 0; i < times; i++) {
            instances.forEach(FeedSchedule::refreshDue);
        }
    }

    private void until(BooleanSupplier done) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!done.getAsBoolean()) {
            lookForDueFeeds(1);
            assertThat(System.nanoTime()).as("the time is up").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static String publish(String path) {
        return PUBLISHER.publish(
                path, TestFeed.titled("Show " + path).episode(1, "One", "a").bytes());
    }
}
