package io.podcatalog.artwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.Painter;
import io.podcatalog.TestFeed;
import io.podcatalog.background.Settled;
import io.podcatalog.catalog.Catalog;
import io.podcatalog.outbound.PoliteClient;
import io.podcatalog.pagecache.PageChanges;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.transaction.support.TransactionTemplate;

/** When the program fetches a picture, and when it asks for it again. */
class ArtworkFetchTests extends ShowWithPictures {

    @Autowired
    private Catalog catalog;

    @Autowired
    private ArtworkRepository artworks;

    @Autowired
    private ArtworkStore store;

    @Autowired
    private StoredRenditions renditions;

    @Autowired
    private EarlierPictures earlier;

    @Autowired
    private PoliteClient outbound;

    @Autowired
    private PageChanges pages;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void fetchesAnAddressOnceAndKeepsEqualPicturesOnce() {
        long before = PUBLISHER.requests("/a.png").size()
                + PUBLISHER.requests("/b.png").size();
        TestFeed feed = show().channel(image(cover("/a.png", Color.CYAN)))
                .item("<title>One</title><guid>1</guid>" + image(cover("/b.png", Color.CYAN)));
        fetched(feed);
        fetched(feed.episode(2, "Two", "b"));

        assertThat(PUBLISHER.requests("/a.png").size()
                        + PUBLISHER.requests("/b.png").size())
                .isEqualTo(before + 2);
        assertThat(database.queryForList("select width from artwork_file order by width", Integer.class))
                .containsExactly(112, 224, 448, 896);
    }

    @Test
    void fetchesThePodcastsPictureFirstAndThenTheNewest() {
        fetched(show().channel(image("http://gone.invalid/show.png"))
                .item("<title>Old</title><guid>1</guid><pubDate>Mon, 01 Jan 2024 10:00:00 +0000</pubDate>"
                        + image("http://gone.invalid/old.png"))
                .item("<title>New</title><guid>2</guid><pubDate>Tue, 02 Jan 2024 10:00:00 +0000</pubDate>"
                        + image("http://gone.invalid/new.png")));

        Instant again = Instant.now().plus(Duration.ofHours(2));
        assertThat(Stream.generate(() -> artworks.findDue(again, Limit.of(1)))
                        .takeWhile(Optional::isPresent)
                        .map(Optional::orElseThrow)
                        .peek(due -> artworks.claim(due, again, again.plus(Duration.ofHours(1))))
                        .map(due -> due.url().value()))
                .containsExactly(
                        "http://gone.invalid/show.png", "http://gone.invalid/new.png", "http://gone.invalid/old.png");
    }

    @Test
    void asksAHostThatIsGoneOnceAnHour() {
        fetched(show().channel(image("http://gone.invalid/show.png"))
                .item("<title>One</title><guid>1</guid>" + image("http://gone.invalid/one.png")));

        assertThat(reasons()).containsExactly("the host gone.invalid can't be found");
        assertThat(at(Duration.ofMinutes(59)).next()).isFalse();
        assertThat(at(Duration.ofMinutes(61)).next()).isTrue();
    }

    @Test
    void showsACorrectedPictureAtTheSameAddress() {
        fetched(show().channel(image(picture("/cover.png", Color.ORANGE))).episode(1, "One", "a"));
        String before = shown();

        picture("/cover.png", Color.BLUE);
        makeDue();

        assertThat(PUBLISHER.requests("/cover.png").get(1).headers()).containsKey("If-None-Match");
        assertThat(shown()).startsWith("/artwork/").isNotEqualTo(before);
        assertThat(daysUntilNextTry()).isBetween(0.7, 1.0);
    }

    @Test
    void asksEverMoreRarelyForAPictureThatStaysTheSame() {
        fetched(show().channel(image(picture("/cover.png", Color.ORANGE))).episode(1, "One", "a"));
        String before = shown();
        long revision = revision();

        for (int days : List.of(2, 4, 8, 16, 28, 28)) {
            makeDue();
            assertThat(daysUntilNextTry()).isBetween(0.74 * days, (double) days);
        }
        byte[] same = Painter.cover(120, Color.ORANGE);
        PUBLISHER.answer("/cover.png", 200, Map.of("Last-Modified", "Sat, 01 Jun 2024 12:00:00 GMT"), same);
        makeDue();
        makeDue();

        assertThat(PUBLISHER.answers().stream().filter(status -> status == 304)).hasSize(6);
        assertThat(PUBLISHER.requests("/cover.png").get(8).headers().getFirst("If-Modified-Since"))
                .isEqualTo("Sat, 01 Jun 2024 12:00:00 GMT");
        assertThat(daysUntilNextTry()).isBetween(20.9, 28.0);
        assertThat(shown()).isEqualTo(before);
        assertThat(revision()).isEqualTo(revision);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 500, 503, 200})
    void keepsAPictureThatCannotBeHadAnyMore(int status) {
        fetched(show().channel(image(picture("/cover.png", Color.ORANGE))).episode(1, "One", "a"));
        String before = shown();

        PUBLISHER.answer("/cover.png", status, Map.of(), "<!DOCTYPE html>".getBytes(StandardCharsets.UTF_8));
        makeDue();

        assertThat(shown()).isEqualTo(before);
        assertThat(reasons()).hasSize(1);
        assertThat(daysUntilNextTry() * 24).isBetween(0.9, 1.1);

        picture("/cover.png", Color.ORANGE);
        makeDue();
        assertThat(reasons()).isEmpty();
        assertThat(database.queryForObject("select failures from artwork", Integer.class))
                .isZero();
    }

    @Test
    void asksAtOnceForThePicturesOfAnEditedItem() {
        String one = image(picture("/one.png", Color.RED));
        String two = image(picture("/two.png", Color.GREEN));
        String channel = image(picture("/cover.png", Color.ORANGE));
        fetched(show().channel(channel)
                .item("<title>One</title><guid>1</guid>" + one)
                .item("<title>Two</title><guid>2</guid>" + two));

        for (String title : List.of("One, edited", "One, edited again", "One, edited within the hour")) {
            fetched(show().channel(channel)
                    .item("<title>" + title + "</title><guid>1</guid>" + one)
                    .item("<title>Two</title><guid>2</guid>" + two));
        }

        assertThat(PUBLISHER.requests("/one.png"))
                .as("once a day, as it is the same")
                .hasSize(2);
        assertThat(PUBLISHER.requests("/two.png")).hasSize(1);
        assertThat(PUBLISHER.requests("/cover.png")).hasSize(1);

        fetched(show().channel(channel + "<itunes:author>Ines</itunes:author>")
                .item("<title>One</title><guid>1</guid>" + one)
                .item("<title>Two</title><guid>2</guid>" + two));
        assertThat(PUBLISHER.requests("/two.png")).hasSize(1);
        assertThat(PUBLISHER.requests("/cover.png")).hasSize(2);
    }

    @Test
    void waitsLongerAfterEachFailure() {
        PUBLISHER.withdraw("/later.png");
        String missing = "http://127.0.0.1:" + PUBLISHER.port() + "/later.png";
        fetched(show().channel(image(missing)).episode(1, "One", "a"));

        Duration passed = Duration.ZERO;
        for (long hours : List.of(1, 2, 4, 8, 16, 32, 64, 96, 96)) {
            assertThat(at(passed.plusHours(hours).minusMinutes(1)).next()).isFalse();
            passed = passed.plusHours(hours).plusMinutes(1);
            assertThat(at(passed).next()).as(passed.toString()).isTrue();
        }
        assertThat(reasons()).containsExactly("it answered 404");
        picture("/later.png", Color.PINK);
        assertThat(at(passed.plusHours(97)).next()).isTrue();
        assertThat(page("/podcasts/night-shift").select(".podcast__artwork img"))
                .hasSize(1);
    }

    @Test
    void continuesAfterARestartAndDeletesUnnamedPictures() throws Exception {
        fetched(show().channel(image(cover("/before.png", Color.GRAY))).episode(1, "One", "a"));
        database.update("update artwork set address = 'http://gone.invalid/unnamed.png'");

        ArtworkFetch now = at(Duration.ZERO);
        ArtworkRun restarted = new ArtworkRun(catalog, store, now, earlier, Clock.systemUTC());
        Settled.await(restarted.work, restarted::catchUp);
        FetchedArtwork.await(restarted, now);
        restarted.destroy();

        assertThat(page("/podcasts/night-shift").select(".podcast__artwork img"))
                .hasSize(1);
        assertThat(database.queryForObject("select count(*) from artwork", Integer.class))
                .isOne();
        assertThat(database.queryForObject("select count(*) from artwork_file", Integer.class))
                .isEqualTo(4);
    }

    @Test
    void continuesAfterARestartIfOnePodcastCannotBeRead() throws Exception {
        feeds.refresh(PUBLISHER.publish(
                "/odd.xml",
                TestFeed.titled("An odd one")
                        .item("<title>One</title><guid>1</guid>" + image(picture("/odd.png", Color.RED)))
                        .bytes()));
        fetched(show().channel(image(picture("/even.png", Color.GRAY))).episode(1, "One", "a"));
        assertThat(database.queryForObject("select count(content_hash) from artwork", Integer.class))
                .isEqualTo(2);
        database.update("update episode set image = 'nonsense' where image is not null");
        database.update("delete from artwork where address like '%/even.png'");

        ArtworkFetch now = at(Duration.ZERO);
        ArtworkRun restarted = new ArtworkRun(catalog, store, now, earlier, Clock.systemUTC());
        Settled.await(restarted.work, restarted::catchUp);
        FetchedArtwork.await(restarted, now);
        restarted.destroy();

        assertThat(database.queryForObject("select count(content_hash) from artwork", Integer.class))
                .as("the wanted picture, and that of the podcast that can't be read")
                .isEqualTo(2);
    }

    private void makeDue() {
        database.update(
                "update artwork set next_try_at = ?", OffsetDateTime.now().minusMinutes(1));
        artwork.await();
    }

    private double daysUntilNextTry() {
        OffsetDateTime next = database.queryForObject("select next_try_at from artwork", OffsetDateTime.class);
        return Duration.between(OffsetDateTime.now(), next).toSeconds() / 86_400.0;
    }

    private long revision() {
        return database.queryForObject("select revision from podcast", Long.class);
    }

    /** {@return a fetch whose clock is ahead by that time} */
    private ArtworkFetch at(Duration later) {
        return new ArtworkFetch(
                artworks, renditions, outbound, transaction, store, pages, Clock.offset(Clock.systemUTC(), later));
    }
}
