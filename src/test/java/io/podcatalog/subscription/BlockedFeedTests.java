package io.podcatalog.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import io.podcatalog.intake.HiddenPodcasts;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.subscription.SubscriptionSettings.Polling;
import io.podcatalog.subscription.SubscriptionSettings.Sample;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of podcasts whose publishers ask not to show them publicly. */
class BlockedFeedTests extends ServerTests {

    private static final String BLOCK = "<itunes:block>Yes</itunes:block>";
    private static final String TOLD = "the publisher asks not to show this podcast publicly";
    private static final String PAGE = "/podcasts/night-shift";
    private static final String EPISODE = PAGE + "/alarms";

    @Autowired
    private SubscriptionRepository subscriptions;

    @Autowired
    private HiddenPodcasts hiddenPodcasts;

    private String address;

    @ParameterizedTest
    @ValueSource(strings = {BLOCK, "<podcast:block>yes</podcast:block>"})
    void areNowhereOnTheSite(String block) {
        imported("/other.xml", show("Day Shift", ""));
        imported("/show.xml", show("Night Shift", block));

        for (String path : List.of(PAGE, EPISODE, EPISODE + "/chapters.json", EPISODE + "/audio")) {
            assertThat(response(path).statusCode()).as(path).isEqualTo(410);
        }
        assertThat(sitemap()).isNotEmpty().noneMatch(page -> page.contains("night-shift"));
        for (String path : List.of(
                "/",
                "/search?q=alarms",
                "/search?q=night+shift",
                "/search/suggestions?q=night",
                "/people/ines-okafor",
                "/podcasts/day-shift",
                "/podcasts/day-shift/alarms")) {
            assertThat(response(path).statusCode()).as(path).isEqualTo(200);
            assertThat(page(path).html()).as(path).doesNotContain("night-shift", "Night Shift");
        }
        assertThat(status()).contains("Night Shift", address, TOLD, "podcatalog.show-blocked");
    }

    @Test
    void areShownWhenTheirPublisherAllowsItAgain() {
        imported("/show.xml", show("Night Shift", BLOCK));
        assertThat(response("/").body()).contains("which says why a podcast is not shown");

        imported("/show.xml", show("Night Shift", "<itunes:block>no</itunes:block>"));

        assertThat(page(PAGE).select(".episode-list__title").eachText()).containsExactly("Alarms");
        assertThat(page("/search?q=alarms").select(".episode-list__title")).hasSize(1);
        assertThat(status()).doesNotContain(TOLD);

        imported("/show.xml", show("Night Shift", BLOCK));

        assertThat(response(EPISODE).statusCode()).isEqualTo(410);
    }

    @Test
    void areShownIfTheOperatorNamesTheirAddress() {
        imported("/show.xml", show("Night Shift", BLOCK));
        database.update("update subscription set followed = true");

        visibility(address).update();
        assertThat(response(EPISODE).statusCode()).isEqualTo(200);
        assertThat(status()).doesNotContain(TOLD);
        visibility(address)
                .update(subscriptions.findByAddress(new HttpUrl(address)).orElseThrow());
        assertThat(response(EPISODE).statusCode()).isEqualTo(200);

        visibility("https://example.com/other").update();
        assertThat(response(EPISODE).statusCode()).isEqualTo(410);
    }

    @Test
    void areShownIfTheOperatorNamesAnAddressThatHasMoved() {
        String old = imported("/show.xml", show("Night Shift", BLOCK));
        PUBLISHER.redirect(
                "/show.xml",
                301,
                PUBLISHER.publish("/new.xml", show("Night Shift", BLOCK).bytes()));
        feeds.refresh(old);
        feeds.letPass(Duration.ofDays(1));
        feeds.refresh(old);
        assertThat(feeds.status(old).movedTo()).isNotNull();
        database.update("update subscription set followed = true");

        for (String named : List.of(old, feeds.status(old).movedTo().value())) {
            visibility("https://example.com/other").update();
            assertThat(response(PAGE).statusCode()).isEqualTo(410);
            visibility(named).update();
            assertThat(response(PAGE).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void keepBlockedEpisodesFromTheSiteToo() {
        String told = "1 episode is not shown: the publisher asks not to show it publicly";
        String dawn = PAGE + "/dawn";
        imported("/show.xml", two(BLOCK));

        assertThat(response(dawn).statusCode()).isEqualTo(410);
        assertThat(sitemap()).contains(SITE + EPISODE).doesNotContain(SITE + dawn);
        for (String path : List.of("/", PAGE, PAGE + "/list.m3u", EPISODE, "/search?q=dawn", "/people/ines-okafor")) {
            assertThat(response(path).body()).as(path).doesNotContain("night-shift/dawn", "Dawn");
        }
        assertThat(page("/").select(".facts").text()).contains("1 episode");
        assertThat(status()).contains(told);

        visibility(address).update();
        index.await();
        assertThat(response(dawn).statusCode()).isEqualTo(200);
        assertThat(page(PAGE).select(".episode-list__title").eachText()).containsExactly("Dawn", "Alarms");
        assertThat(status()).doesNotContain(told);
        visibility("https://example.com/other").update();
        assertThat(response(dawn).statusCode()).isEqualTo(410);

        imported("/show.xml", two(""));
        assertThat(response(dawn).statusCode()).isEqualTo(200);
        assertThat(page("/search?q=dawn").select(".episode-list__title").eachText())
                .containsExactly("Dawn");
    }

    private static TestFeed two(String block) {
        return show("Night Shift", "").item("""
                <title>Dawn</title><guid>2</guid><pubDate>Thu, 02 Jan 2025 10:00:00 GMT</pubDate>%s
                <podcast:person>Ines Okafor</podcast:person><description>Who wakes up.</description>""".formatted(block));
    }

    @Test
    void stayOneSeparatePodcastForEachAddressOfTheSameShow() {
        String one = imported("/one.xml", show("Night Shift", BLOCK));
        imported("/two.xml", show("Night Shift", BLOCK));

        imported("/one.xml", show("Night Shift", BLOCK + "<podcast:locked>yes</podcast:locked>"));

        assertThat(feeds.status(one).podcastId()).isNotNull();
        assertThat(database.queryForObject("select count(*) from podcast", Integer.class))
                .isEqualTo(2);
    }

    private String imported(String path, TestFeed feed) {
        address = PUBLISHER.publish(path, feed.bytes());
        assertThat(feeds.refresh(address).lastFailure()).isNull();
        relations.await();
        index.await();
        return address;
    }

    private String status() {
        database.update("update subscription set followed = true");
        return page("/status").select(".status").text();
    }

    private Visibility visibility(String shown) {
        SubscriptionSettings settings = new SubscriptionSettings(
                List.of(), List.of(), List.of(new HttpUrl(shown)), "", new Polling(Duration.ofHours(1)), Sample.NEVER);
        return new Visibility(settings, subscriptions, hiddenPodcasts);
    }

    private static TestFeed show(String title, String channel) {
        return TestFeed.titled(title).channel(channel).item("""
                <title>Alarms</title><guid>1</guid><pubDate>Wed, 01 Jan 2025 10:00:00 GMT</pubDate>
                <enclosure url="https://media.example.com/1.mp3" length="1000" type="audio/mpeg"/>
                <podcast:person>Ines Okafor</podcast:person>
                <description>Who sleeps while the alarms ring at night, and who wakes up.</description>""");
    }
}
