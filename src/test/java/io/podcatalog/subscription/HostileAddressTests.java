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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Follows odd addresses and hosts with odd answers beside good feeds. Each good feed is polled as often as it would be
 * alone. Schedule, queue and database are the real ones; only the clock is moved forward.
 */
class HostileAddressTests extends ServerTests {

    private static final int HOSTILE = 100;
    private static final int GOOD = 5;
    private static final int ROUNDS = 3;

    private static final List<Integer> STATUSES = List.of(200, 204, 206, 304, 400, 403, 404, 410, 418, 500, 503);

    /** More than the longest wait after a failure. */
    private static final Duration ROUND = Duration.ofHours(25);

    private static final List<String> ODD_HOSTS = List.of(
            "pod_cast.example",
            "_.example",
            "a_",
            "-a.example",
            "a..example",
            "a.".repeat(150) + "example",
            "a".repeat(300) + ".example",
            "müsli.example",
            "straße.example",
            "xn--msli-0ra.example",
            "xn--a",
            "xn--" + "a".repeat(80),
            "🎙.example",
            "пример.испытание",
            "10.1",
            "999.999.999.999",
            "0x7f.1",
            "2130706433",
            "127.0.0.2",
            "169.254.169.254",
            "[::1]",
            "[::ffff:127.0.0.1]",
            "[2001:db8::1]",
            "localhost",
            "localhost.",
            "EXAMPLE.invalid.",
            "%6Docked.example",
            "m%C3%BCsli.example",
            "pod_cast.example:0",
            "pod_cast.example:65535",
            "pod_cast.example:99999",
            "example.invalid:8080");

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

    private FeedSchedule schedule;

    @AfterEach
    void stop() throws InterruptedException {
        schedule.destroy();
    }

    @Test
    void costNoGoodFeedAPoll() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        schedule = new FeedSchedule(
                subscriptions,
                hosts,
                refresh,
                sample,
                followedFeeds,
                clock,
                new SubscriptionSettings(
                        List.of(), List.of(), List.of(), "", new Polling(Duration.ofHours(1)), Sample.NEVER),
                outbound);
        List<String> good = IntStream.range(0, GOOD)
                .mapToObj(n -> PUBLISHER.publish("/good-" + n, show("Good " + n)))
                .toList();
        List<String> all = new ArrayList<>(good);
        while (all.size() < HOSTILE + GOOD) {
            hostile(random, all.size()).filter(one -> !all.contains(one)).ifPresent(all::add);
        }
        Collections.shuffle(all, random);
        all.forEach(feeds::follow);

        for (int round = 1; round <= ROUNDS; round++) {
            poll(good, round, seed);
            assertThat(good)
                    .as("round %d of seed %d", round, seed)
                    .extracting(HostileAddressTests::polls)
                    .containsOnly(round);
            feeds.letPass(ROUND);
        }
        assertThat(schedule.free.availablePermits()).isEqualTo(FeedSchedule.MOST_AT_A_TIME);
    }

    /** {@return an address that somebody may write in the settings, or one with an odd answer} */
    private static Optional<String> hostile(Random random, int number) {
        String host = ODD_HOSTS.get(random.nextInt(ODD_HOSTS.size()));
        String odd = (random.nextBoolean() ? "http://" : "https://") + host + "/" + number;
        String path = "/hostile-" + number;
        return switch (random.nextInt(6)) {
            case 0 -> elsewhere(PUBLISHER.redirect(path, random.nextBoolean() ? 301 : 302, odd));
            case 1 -> elsewhere(PUBLISHER.publish(path, announcing(odd, number)));
            case 2 ->
                elsewhere(PUBLISHER.answer(path, STATUSES.get(random.nextInt(STATUSES.size())), Map.of(), new byte[0]));
            case 3 -> {
                byte[] noise = new byte[random.nextInt(500)];
                random.nextBytes(noise);
                yield elsewhere(PUBLISHER.publish(path, noise));
            }
            default -> typed(odd);
        };
    }

    /** Uses another host name than the good feeds, which would otherwise wait for their turn at the same host. */
    private static Optional<String> elsewhere(String address) {
        return Optional.of(address.replace("127.0.0.1", "localhost"));
    }

    /** {@return the address as the settings read it, or empty if they refuse it} */
    private static Optional<String> typed(String address) {
        try {
            return Optional.of(HttpUrl.of(address).value());
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private static byte[] announcing(String address, int number) {
        String escaped = address.replace("&", "&amp;");
        return TestFeed.titled("Hostile " + number)
                .channel("<itunes:new-feed-url>" + escaped + "</itunes:new-feed-url><itunes:image href='" + escaped
                        + "'/><link xmlns='http://www.w3.org/2005/Atom' rel='next' href='" + escaped + "'/>")
                .episode(1, "One", "a")
                .bytes();
    }

    private static byte[] show(String title) {
        return TestFeed.titled(title).episode(1, "One", "a").bytes();
    }

    /** Polls until no address is due any more. The server's own schedule polls some of them. */
    private void poll(List<String> good, int round, long seed) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (!subscriptions.findDue(clock.now(), PollHistory.GONE_LIMIT).isEmpty()
                || schedule.free.availablePermits() < FeedSchedule.MOST_AT_A_TIME
                || good.stream().anyMatch(address -> polls(address) < round)) {
            schedule.refreshDue();
            feeds.letPass(GAP);
            assertThat(System.nanoTime()).as("the time is up; seed %d", seed).isLessThan(end);
        }
    }

    private static int polls(String address) {
        return PUBLISHER.requests(address.substring(address.lastIndexOf('/'))).size();
    }
}
