package io.podcatalog.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import io.podcatalog.intake.HiddenPodcasts;
import io.podcatalog.outbound.DatabaseClock;
import io.podcatalog.outbound.PoliteClient;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.subscription.SubscriptionSettings.Polling;
import io.podcatalog.subscription.SubscriptionSettings.Sample;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jsoup.Connection.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The pages of feeds that the operator no longer follows, follows again, or deletes. */
class UnfollowedFeedTests extends ServerTests {

    private static final String PAGE = "/podcasts/night-shift";
    private static final String EPISODE = PAGE + "/alarms";

    @Autowired
    private SubscriptionRepository subscriptions;

    @Autowired
    private HiddenPodcasts hiddenPodcasts;

    @Autowired
    private PoliteClient outbound;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private NextCheck nextCheck;

    @Autowired
    private DatabaseClock clock;

    private String address;

    @Test
    void hidesTheirPagesAndKeepsTheirEpisodesAndFavorites() throws IOException {
        follow(List.of(imported("/show.xml", show("", "a", "b"))));
        String library = favorite();

        follow(List.of());
        settle();

        for (String path : List.of(PAGE, EPISODE, EPISODE + "/chapters.json", EPISODE + "/audio")) {
            assertThat(response(path).statusCode()).as(path).isEqualTo(410);
        }
        assertThat(page(EPISODE).text()).contains("no longer shows it");
        assertThat(sitemap()).isEmpty();
        assertThat(page("/").text()).doesNotContain("Night Shift");
        assertThat(page("/search?q=alarms").select(".episode-list__title")).isEmpty();
        assertThat(page("/people/ines-okafor").text()).doesNotContain("Night Shift");
        assertThat(favorites(library)).contains("1 of your favorites is no longer available");
        assertThat(page("/status").text()).contains("No longer followed", "Night Shift", address);

        follow(List.of(address));
        settle();

        assertThat(page(PAGE).select(".episode-list__title").eachText()).containsExactly("Sleep", "Alarms");
        assertThat(page("/search?q=alarms").select(".episode-list__title").eachText())
                .containsExactly("Alarms");
        assertThat(page(EPISODE).select(".transcript__line")).hasSize(1);
        assertThat(favorites(library)).contains("Alarms");
        assertThat(page("/status").text()).doesNotContain("No longer followed");
    }

    @Test
    void areNotImportedAsANewPodcastByAPollThatHasBegunBefore() {
        follow(List.of(imported("/show.xml", show("", "a", "b"))));
        follow(List.of());

        PUBLISHER.publish("/show.xml", show("", "a", "b", "c").bytes());
        assertThat(feeds.refresh(address).lastFailure()).isNull();

        assertThat(database.queryForObject("select count(*) from podcast", Integer.class))
                .isEqualTo(1);
        assertThat(response(PAGE).statusCode()).isEqualTo(410);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>", ""})
    void keepTheirPagesUnderANewAddress(String guid) throws IOException {
        follow(List.of(imported("/old.xml", show(guid, "a", "b"))));
        String library = favorite();
        String old = address;

        follow(List.of(PUBLISHER.publish("/new.xml", show(guid, "a", "b", "c").bytes())));
        assertThat(response(PAGE).statusCode()).isEqualTo(410);
        imported("/new.xml", show(guid, "a", "b", "c"));

        assertThat(page(PAGE).select(".episode-list__title")).hasSize(3);
        assertThat(favorites(library)).contains("Alarms");
        follow(List.of(address));
        assertThat(response(PAGE).statusCode()).isEqualTo(200);
        assertThat(database.queryForObject("select count(*) from podcast", Integer.class))
                .isEqualTo(1);

        follow(List.of(old));
        imported("/old.xml", show(guid, "a", "b"));
        assertThat(response(PAGE).statusCode()).isEqualTo(200);
        assertThat(favorites(library)).contains("Alarms");
    }

    @Test
    void doNotGiveTheirPagesToAnotherShow() {
        follow(List.of(imported("/old.xml", show("", "a", "b"))));
        follow(List.of());

        imported(
                "/other.xml",
                TestFeed.titled("Day Shift")
                        .episode(1, "Other", "GUIDs that count")
                        .episode(2, "Another", "a"));
        assertThat(response(PAGE).statusCode()).isEqualTo(410);
        assertThat(response("/podcasts/day-shift").statusCode()).isEqualTo(200);

        imported("/same-title.xml", TestFeed.titled("Night Shift").episode(7, "A namesake", "a"));
        assertThat(response("/podcasts/night-shift-2").statusCode()).isEqualTo(200);
    }

    @Test
    void areDeletedOnlyIfNobodyFollowsThem() {
        follow(List.of(imported("/show.xml", show("", "a", "b"))));

        assertThatThrownBy(() -> followed(List.of(address), List.of(address)))
                .hasMessage("podcatalog.deleted-feeds: podcatalog.feeds still names " + address);

        followed(List.of(), List.of(address, "http://never.invalid/followed")).start();
        assertThat(response(PAGE).statusCode()).isEqualTo(404);
        assertThat(database.queryForObject("select count(*) from episode", Integer.class))
                .isZero();
        assertThat(subscriptions.findByAddress(new HttpUrl(address))).isEmpty();
    }

    private String imported(String path, TestFeed feed) {
        address = PUBLISHER.publish(path, feed.bytes());
        assertThat(feeds.refresh(address).lastFailure()).isNull();
        settle();
        return address;
    }

    private void settle() {
        relations.await();
        files.await();
        index.await();
    }

    private static TestFeed show(String channel, String... notes) {
        String transcript =
                PUBLISHER.publish("/t.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nWhat woke us.\n".getBytes());
        TestFeed feed = TestFeed.titled("Night Shift").channel(channel);
        for (int i = 0; i < notes.length; i++) {
            feed.item("""
                    <title>%s</title><guid>%d</guid><pubDate>Wed, 0%2$d Jan 2025 10:00:00 GMT</pubDate>
                    <podcast:person>Ines Okafor</podcast:person><podcast:transcript url="%s" type="text/vtt"/>
                    <description>%s</description>""".formatted(List.of("Alarms", "Sleep", "Dawn").get(i), i + 1, transcript, notes[i]));
        }
        return feed;
    }

    private String favorite() throws IOException {
        return request(EPISODE + "/favorite").method(Method.POST).execute().cookie("library");
    }

    private String favorites(String library) throws IOException {
        return request("/favorites")
                .cookie("library", library)
                .get()
                .select("main")
                .text();
    }

    private void follow(List<String> addresses) {
        followed(addresses, List.of()).start();
    }

    private FollowedFeeds followed(List<String> addresses, List<String> deleted) {
        SubscriptionSettings settings = new SubscriptionSettings(
                urls(addresses), urls(deleted), List.of(), "", new Polling(Duration.ofHours(1)), Sample.NEVER);
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

    private static List<HttpUrl> urls(List<String> addresses) {
        return addresses.stream().map(HttpUrl::new).toList();
    }
}
