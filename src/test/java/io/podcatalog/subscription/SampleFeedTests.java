package io.podcatalog.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import io.podcatalog.feed.FeedParser;
import io.podcatalog.intake.EpisodeImport;
import io.podcatalog.site.SiteSettings;
import io.podcatalog.subscription.SubscriptionSettings.Polling;
import io.podcatalog.subscription.SubscriptionSettings.Sample;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SampleFeedTests extends ServerTests {

    @Autowired
    private SubscriptionRepository subscriptions;

    @Autowired
    private FeedParser parser;

    @Autowired
    private EpisodeImport episodeImport;

    @Autowired
    private SiteSettings site;

    @Autowired
    private FeedDownload download;

    @Test
    void isShownWithANoticeWhenTheFeedCannotBeReached() {
        refresh(Sample.AUTO, "http://nowhere.invalid/rss");

        Document page = page("/");
        assertThat(page.select("h1").text()).isEqualTo("Steady State");
        assertThat(page.select(".notice").text()).startsWith("This is a sample podcast");
        assertThat(page.select(".episode-list__item")).hasSize(12);
        assertThat(response(page.select("link[rel=alternate]").attr("href").substring(SITE.length()))
                        .body())
                .contains("<title>Steady State</title>", SITE + "/sample/audio/")
                .doesNotContain("podcatalog.example");
    }

    @Test
    void isRemovedByTheFirstRealImport() {
        refresh(Sample.AUTO, "http://nowhere.invalid/rss");
        refresh(Sample.AUTO, PUBLISHER.publish("/real.xml", real()));

        assertThat(page("/").select("h1").text()).isEqualTo("Night Shift");
        assertThat(page("/").select(".notice")).isEmpty();
    }

    @Test
    void doesNotComeBackAfterARealImport() {
        refresh(Sample.AUTO, PUBLISHER.publish("/real.xml", real()));
        refresh(Sample.AUTO, "http://nowhere.invalid/rss");

        assertThat(podcasts()).containsExactly("Night Shift");
    }

    @Test
    void staysBesideTheRealPodcastIfTheSettingIsAlways() {
        sample(Sample.ALWAYS).start(false);
        refresh(Sample.ALWAYS, PUBLISHER.publish("/real.xml", real()));

        assertThat(podcasts()).containsExactly("Night Shift", "Steady State");
    }

    @Test
    void isNotShownIfTheSettingIsNever() {
        sample(Sample.ALWAYS).start(false);
        sample(Sample.NEVER).start(true);
        sample(Sample.NEVER).removeOld();
        refresh(Sample.NEVER, "http://nowhere.invalid/rss");

        assertThat(podcasts()).isEmpty();
    }

    @Test
    void namesOnlyFilesThatTheSiteHas() throws IOException {
        sample(Sample.ALWAYS).start(false);

        List<String> files = database.queryForList(
                "select enclosure_url from episode union select image from episode where image is not null"
                        + " union select image from podcast union select url from episode_transcript"
                        + " union select chapters_url from episode where chapters_url is not null",
                String.class);
        assertThat(files).hasSizeGreaterThan(20).allMatch(file -> file.startsWith(SITE + "/sample/"));
        for (String file : files) {
            assertThat(request(file.substring(SITE.length())).execute().statusCode())
                    .as(file)
                    .isEqualTo(200);
        }
        assertThat(database.queryForObject("select count(*) from episode where duration is null", Integer.class))
                .isOne();
        assertThat(database.queryForObject("select count(*) from episode where image is null", Integer.class))
                .isPositive();
        assertThat(database.queryForObject("select count(*) from episode where type = 'TRAILER'", Integer.class))
                .isOne();
    }

    private static byte[] real() {
        return TestFeed.titled("Night Shift").episode(1, "One", "a").bytes();
    }

    private List<String> podcasts() {
        return database.queryForList("select title from podcast order by title", String.class);
    }

    private void refresh(Sample when, String address) {
        feeds.with(download, sample(when)).refresh(address);
        relations.await();
    }

    private SampleFeed sample(Sample when) {
        return new SampleFeed(settings(when), subscriptions, parser, episodeImport, site);
    }

    private static SubscriptionSettings settings(Sample when) {
        return new SubscriptionSettings(List.of(), List.of(), List.of(), "", new Polling(Duration.ofHours(1)), when);
    }
}
