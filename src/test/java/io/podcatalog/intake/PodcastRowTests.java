package io.podcatalog.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.PodcastSummary;
import io.podcatalog.feed.FeedParser;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.podcast.PublishedPodcast;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The values in a podcast's row that are made from the rows of its episodes. */
class PodcastRowTests extends ServerTests {

    private static final String ONE = item("One", "01 Jan 2024");
    private static final String TWO = item("Two", "01 Feb 2024");
    private static final String THREE = item("Three", "01 Mar 2024");

    private static final HttpUrl SAMPLE = new HttpUrl("https://sample.example.com/feed");

    @Autowired
    private Catalog catalog;

    @Autowired
    private TakeDown takeDown;

    @Autowired
    private HiddenPodcasts hidden;

    @Autowired
    private EpisodeImport episodeImport;

    @Autowired
    private FeedParser parser;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void showAll() {
        takeDown.apply(List.of());
    }

    @Test
    void followImports() {
        published();
        expect(0, null);
        published(ONE, TWO);
        expect(2, "2024-02-01");
        published(ONE, TWO, THREE);
        expect(3, "2024-03-01");
        published(ONE, TWO);
        expect(3, "2024-03-01");
        published(ONE, TWO, THREE);
        expect(3, "2024-03-01");
        published(ONE, TWO, item("Three", "01 Apr 2024"));
        expect(3, "2024-04-01");
        published(ONE, TWO, item("Three", "01 Dec 2023"));
        expect(3, "2024-02-01");
        published(item("Undated", ""), ONE, TWO);
        expect(4, "2024-02-01");
        published(item("Undated", "01 May 2024"), ONE, TWO);
        expect(4, "2024-05-01");
    }

    @Test
    void followImportsOfAPartOfTheFeed() throws Exception {
        published(ONE, TWO);
        HttpUrl address = new HttpUrl(database.queryForObject("select feed from podcast", String.class));
        PublishedPodcast part = read(ONE, THREE);

        transaction.executeWithoutResult(status -> episodeImport.importPart(podcast(), address, part));

        expect(3, "2024-03-01");
    }

    @Test
    void followEpisodesThatAreTakenDown() {
        published(ONE, TWO, THREE);
        takeDown.apply(List.of("/podcasts/night-shift/three", "/podcasts/night-shift/four"));
        expect(2, "2024-02-01");
        published(ONE, TWO, item("Three", "01 Apr 2024"));
        expect(2, "2024-02-01");
        published(ONE, TWO, THREE, item("Four", "01 May 2024"));
        expect(2, "2024-02-01");
        takeDown.apply(List.of("/podcasts/night-shift/one", "/podcasts/night-shift/two"));
        expect(2, "2024-05-01");
        takeDown.apply(List.of());
        expect(4, "2024-05-01");
    }

    @Test
    void areRightWhenAHiddenPodcastReturns() {
        published(ONE, TWO);
        hidden.hideOnly(List.of(podcast()), List.of());
        assertThat(catalog.summary(podcast())).isEmpty();
        takeDown.apply(List.of("/podcasts/night-shift/two"));
        hidden.hideOnly(List.of(), List.of());
        expect(1, "2024-01-01");
        hidden.hideOnly(List.of(podcast()), List.of());
        feeds.refresh(PUBLISHER.publish("/moved.xml", feed(ONE, TWO, THREE)));
        expect(2, "2024-03-01");
    }

    @Test
    void followTheSample() throws Exception {
        episodeImport.importSample(SAMPLE, read(ONE));
        expect(1, "2024-01-01");
        episodeImport.importSample(SAMPLE, read(ONE, TWO));
        expect(2, "2024-02-01");
    }

    private void expect(long episodes, String latest) {
        assertThat(database.queryForList("""
                select title from podcast p
                where episodes <> (select count(*) from episode where podcast_id = p.id and taken_down_at is null)
                    or latest_at is distinct from
                        (select max(listed_at) from episode where podcast_id = p.id and taken_down_at is null)""", String.class)).isEmpty();
        PodcastSummary summary = catalog.summary(podcast()).orElseThrow();
        assertThat(summary.episodes()).isEqualTo(episodes);
        assertThat(summary.latestAt())
                .isEqualTo(
                        latest == null
                                ? null
                                : LocalDate.parse(latest).atStartOfDay().toInstant(ZoneOffset.UTC));
        assertThat(catalog.podcasts()).containsExactly(summary);
        assertThat(catalog.podcasts(0, 9)).containsExactly(summary);
    }

    private long podcast() {
        return database.queryForObject("select id from podcast", Long.class);
    }

    private void published(String... items) {
        feeds.refresh(PUBLISHER.publish("/feed.xml", feed(items)));
    }

    private PublishedPodcast read(String... items) throws Exception {
        return parser.parse(feed(items), null, SAMPLE);
    }

    private static byte[] feed(String... items) {
        TestFeed feed = TestFeed.titled("Night Shift");
        List.of(items).forEach(feed::item);
        return feed.bytes();
    }

    private static String item(String title, String date) {
        return "<title>%s</title><guid>%1$s</guid>".formatted(title)
                + (date.isEmpty() ? "" : "<pubDate>%s 00:00:00 +0000</pubDate>".formatted(date));
    }
}
