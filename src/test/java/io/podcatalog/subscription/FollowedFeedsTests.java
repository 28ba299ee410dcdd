package io.podcatalog.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import io.podcatalog.background.Settled;
import io.podcatalog.intake.HiddenPodcasts;
import io.podcatalog.outbound.DatabaseClock;
import io.podcatalog.outbound.HostQueue;
import io.podcatalog.outbound.OutboundSettings;
import io.podcatalog.outbound.PoliteClient;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.subscription.SubscriptionSettings.Polling;
import io.podcatalog.subscription.SubscriptionSettings.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Feeds of the settings and of a list. Their hosts don't exist, so it does not matter that the server polls them. */
class FollowedFeedsTests extends ServerTests {

    @Autowired
    private HostQueue hosts;

    @Autowired
    private FeedRefresh refresh;

    @Autowired
    private SampleFeed sample;

    @Autowired
    private OutboundSettings outboundSettings;

    @Autowired
    private SubscriptionRepository subscriptions;

    @Autowired
    private PoliteClient outbound;

    @Autowired
    private HiddenPodcasts hiddenPodcasts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private NextCheck nextCheck;

    @Autowired
    private DatabaseClock clock;

    private List<String> deleted = List.of();

    @Test
    void followsTheFeedsOfTheSettingsAndOfAFileAndNoOthers(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("list.opml"), list("b", "c"));

        followedFeeds(file.toString(), "a").start();
        assertThat(followed()).containsExactlyInAnyOrder("a", "b", "c");

        Files.write(file, list("c"));
        followedFeeds(file.toString(), "d").start();
        assertThat(followed()).containsExactlyInAnyOrder("c", "d");
    }

    @Test
    void readsAListFromItsAddressOnceADay() {
        FollowedFeeds followedFeeds = followedFeeds(PUBLISHER.answer("/list", 200, Map.of(), list("b")), "a");
        followedFeeds.start();
        assertThat(followed()).containsExactly("a");

        assertThat(followedFeeds.readList()).isEqualTo(Duration.ofDays(1));

        assertThat(followed()).containsExactlyInAnyOrder("a", "b");
        assertThat(followedFeeds.failure()).isNull();
    }

    @Test
    void keepsFollowingTheSameFeedsWhileTheListCannotBeRead() {
        FollowedFeeds followedFeeds = followedFeeds(PUBLISHER.answer("/list", 200, Map.of(), list("b")), "a");
        followedFeeds.start();
        followedFeeds.readList();

        PUBLISHER.answer("/list", 503, Map.of(), new byte[0]);
        assertThat(followedFeeds.readList()).isEqualTo(Duration.ofHours(1));
        assertThat(followedFeeds.failure()).isEqualTo("it answered 503");
        PUBLISHER.answer("/list", 200, Map.of(), "<html></html>".getBytes(StandardCharsets.UTF_8));
        followedFeeds.readList();
        assertThat(followedFeeds.failure()).contains("it is a web page");

        assertThat(followed()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void changesNothingWhenTheListIsEmptyOrUnreadable(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("list.opml"), list("b"));
        FollowedFeeds followedFeeds = followedFeeds(file.toString(), "a");
        followedFeeds.start();

        for (String wrong :
                List.of("", "<opml><body/></opml>", "<opml><body><outline xmlUrl='ftp://c.invalid/'/>", "x")) {
            Files.writeString(file, wrong);
            followedFeeds.start();
            assertThat(followedFeeds.failure()).as(wrong).isNotNull();
            assertThat(followed()).as(wrong).containsExactlyInAnyOrder("a", "b");
        }
        Files.delete(file);
        followedFeeds.start();
        assertThat(followed()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void followsTheSettingsWhenTheFileOfTheListIsMissing(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("list.opml"), list("b"));
        FollowedFeeds followedFeeds = followedFeeds(file.toString(), "a");
        Files.delete(file);

        followedFeeds.start();

        assertThat(followed()).containsExactly("a");
    }

    @Test
    void areFollowedAfterTheFirstPages() throws InterruptedException {
        SubscriptionSettings settings = new SubscriptionSettings(
                List.of(), List.of(), List.of(), "", new Polling(Duration.ofHours(1)), Sample.NEVER);
        FeedSchedule schedule = new FeedSchedule(
                subscriptions, hosts, refresh, sample, followedFeeds("", "a"), clock, settings, outboundSettings);
        schedule.start();
        assertThat(followed()).isEmpty();

        Settled.await(schedule.ticker);
        assertThat(followed()).containsExactly("a");
        schedule.destroy();
    }

    private FollowedFeeds followedFeeds(String list, String... feeds) {
        SubscriptionSettings settings = new SubscriptionSettings(
                Stream.of(feeds)
                        .map(FollowedFeedsTests::address)
                        .map(HttpUrl::new)
                        .toList(),
                deleted.stream()
                        .map(FollowedFeedsTests::address)
                        .map(HttpUrl::new)
                        .toList(),
                List.of(),
                list,
                new Polling(Duration.ofHours(1)),
                Sample.NEVER);
        return new FollowedFeeds(
                settings,
                new OpmlList(settings, outbound),
                subscriptions,
                new Visibility(settings, subscriptions, hiddenPodcasts),
                hiddenPodcasts,
                transaction,
                nextCheck,
                clock);
    }

    private List<String> followed() {
        return subscriptions.findFollowed().stream()
                .map(feed -> feed.address().host().replace(".invalid", ""))
                .toList();
    }

    private static String address(String name) {
        return "http://" + name + ".invalid/rss";
    }

    private static byte[] list(String... names) {
        return Stream.of(names)
                .map(name -> "<outline text='x' xmlUrl='" + address(name) + "'/>")
                .collect(Collectors.joining("", "<opml version='2.0'><body>", "</body></opml>"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
