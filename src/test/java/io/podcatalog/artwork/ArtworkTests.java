package io.podcatalog.artwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.Painter;
import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import io.podcatalog.catalog.Catalog;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Follows pictures from a publisher to a page. */
class ArtworkTests extends ServerTests {

    private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg' width='900' height='900'/>";

    @Autowired
    private Catalog catalog;

    @Autowired
    private ArtworkStore store;

    @Autowired
    private StoredRenditions renditions;

    @Autowired
    private PictureSource source;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void showsAPublishersCoverFromTheSitesOwnAddressInSeveralWidths() throws Exception {
        fetched(show().channel(image(cover("/cover.png", Color.ORANGE))).episode(1, "One", "a"));

        Element cover = page("/podcasts/night-shift").selectFirst(".podcast__artwork img");
        assertThat(cover.attr("src")).matches("/artwork/[0-9a-f]{32}-448\\.jpg");
        assertThat(cover.attr("width")).isEqualTo("448").isEqualTo(cover.attr("height"));
        assertThat(Stream.of(cover.attr("srcset").split(", ")).map(one -> one.split(" ")[1]))
                .containsExactly("112w", "224w", "448w", "896w");
        for (String one : cover.attr("srcset").split(", ")) {
            Connection.Response file = response(one.split(" ")[0]);
            assertThat(file.contentType()).isEqualTo("image/jpeg");
            assertThat(file.header("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
            assertThat(request(one.split(" ")[0])
                            .header("If-None-Match", file.header("ETag"))
                            .execute()
                            .statusCode())
                    .isEqualTo(304);
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file.bodyAsBytes()));
            assertThat(one).endsWith(" " + picture.getWidth() + "w");
        }
    }

    @Test
    void namesItsOwnPictureForLinkPreviews() {
        fetched(show().channel(image(cover("/cover.png", Color.ORANGE)))
                .item("<title>Drawn</title><guid>d</guid>" + image(PUBLISHER.publish("/drawn.svg", SVG.getBytes()))));

        Document show = page("/podcasts/night-shift");
        String ours = show.select("meta[property=og:image]").attr("content");
        assertThat(ours).matches(SITE + "/artwork/[0-9a-f]{32}-896\\.jpg");
        assertThat(show.select("script").html().replace("\\u002F", "/")).contains("\"" + ours + "\"");

        Document drawn = page("/podcasts/night-shift/drawn");
        assertThat(drawn.select("meta[property=og:image]").attr("content"))
                .as("the picture of the podcast")
                .isEqualTo(ours);
        assertThat(drawn.select("script").html()).doesNotContain("drawn.svg");
    }

    @Test
    void drawsInitialsInsteadOfACoverThatCannotBeShown() {
        fetched(show().channel(image(PUBLISHER.publish("/cover.svg", SVG.getBytes())))
                .channel("<podcast:person img=\"http://127.0.0.1:1/gina.png\">Gina Guest</podcast:person>")
                .episode(1, "One", "a"));

        for (String path : List.of("/", "/podcasts/night-shift/one", "/search?q=one")) {
            Document page = page(path);
            assertThat(page.select("main img, main image")).as(path).isEmpty();
            assertThat(page.select(".cover--drawn .cover__initials").eachText())
                    .as(path)
                    .contains("NS");
        }
        assertThat(reasons()).contains("it is not a JPEG, PNG, GIF or WebP");
    }

    /** Two podcasts, because a site with one podcast has that one's picture anyway. */
    @ParameterizedTest
    @ValueSource(strings = {"", "<!DOCTYPE html><title>Not found</title>", "\u00FF\u00D8\u00FF\u00E0 is no JPEG"})
    void showsThePodcastsPictureInsteadOfAnEpisodesThatCannotBeHad(String text) {
        byte[] file = text.getBytes(StandardCharsets.ISO_8859_1);
        String broken = PUBLISHER.answer("/broken.jpg", file.length == 0 ? 404 : 200, Map.of(), file);
        feeds.refresh(PUBLISHER.publish(
                "/other.xml", TestFeed.titled("Another").episode(1, "A", "a").bytes()));
        fetched(show().channel(image(cover("/cover.png", Color.ORANGE)))
                .item("<title>One</title><guid>1</guid><enclosure url=\"http://gone.invalid/1.mp3\"/>"
                        + image(broken)));
        assertThat(reasons()).hasSize(1);

        Document page = page("/podcasts/night-shift/one");
        String large = page("/podcasts/night-shift")
                .select("meta[property=og:image]")
                .attr("content")
                .substring(SITE.length());
        assertThat(page.select(".episode__artwork img").attr("srcset")).contains(large);
        assertThat(page.select("meta[property=og:image]").attr("content")).isEqualTo(SITE + large);
        assertThat(page.select("[data-path]").attr("data-artwork")).isEqualTo(large);
        assertThat(page.select("[data-path]").attr("data-cover")).isEqualTo(large.replace("-896", "-112"));
        for (String path : List.of("/podcasts/night-shift", "/search?q=one")) {
            assertThat(page(path).select(".episode-list__item image")).as(path).hasSize(1);
            assertThat(page(path).select(".episode-list__item [data-path]").attr("data-artwork"))
                    .as(path)
                    .isEqualTo(large);
        }
    }

    @Test
    void showsAnotherPictureOfAPersonWhoseNewestCannotBeHad() {
        String person = "<podcast:person img=\"%s\">Gina</podcast:person>";
        fetched(show().item("<title>New</title><guid>2</guid><pubDate>Tue, 02 Jan 2024 10:00:00 +0000</pubDate>"
                        + person.formatted(PUBLISHER.answer("/no.png", 404, Map.of(), new byte[0])))
                .item("<title>Old</title><guid>1</guid><pubDate>Mon, 01 Jan 2024 10:00:00 +0000</pubDate>"
                        + person.formatted(cover("/gina.png", Color.BLUE))));

        assertThat(page("/people/gina").select("img.person__portrait")).hasSize(1);
    }

    @Test
    void showsPicturesOfChaptersInAFile() throws IOException {
        String chapters = PUBLISHER.publish(
                "/c.json",
                "{\"version\":\"1.2.0\",\"chapters\":[{\"startTime\":0,\"title\":\"Start\",\"img\":\"%s\"}]}"
                        .formatted(cover("/start.png", Color.GREEN))
                        .getBytes(StandardCharsets.UTF_8));
        fetched(show().item("<title>One</title><guid>1</guid><podcast:chapters url=\"%s\"/>".formatted(chapters)));
        files.await();
        artwork.await();

        assertThat(page("/podcasts/night-shift/one").select("#chapters img").attr("src"))
                .startsWith("/artwork/");
        assertThat(request("/podcasts/night-shift/one/chapters.json")
                        .header("Accept", "application/json")
                        .execute()
                        .body())
                .contains(SITE + "/artwork/");
    }

    @Test
    void showsPicturesOfEpisodesPeopleAndChapters() {
        fetched(show().channel(image(cover("/cover.png", Color.ORANGE)))
                .item("<title>One</title><guid>1</guid>" + image(cover("/one.png", Color.RED))
                        + "<podcast:person img=\"" + cover("/gina.png", Color.BLUE) + "\">Gina</podcast:person>"
                        + "<psc:chapters><psc:chapter start=\"0\" title=\"Start\" image=\""
                        + cover("/start.png", Color.GREEN) + "\"/></psc:chapters>"));

        Document page = page("/podcasts/night-shift/one");
        assertThat(page.select(".episode__artwork img, #podcast img, #chapters img, #people img")
                        .eachAttr("src"))
                .hasSize(4)
                .doesNotHaveDuplicates();
        assertThat(page("/podcasts/night-shift").select(".episode-list__item image"))
                .hasSize(1);
        assertThat(page("/search?q=one").select(".episode-list__item image")).hasSize(1);
    }

    @Test
    void neverMakesAnImportOrAPageWait() {
        CountDownLatch held = PUBLISHER.hold("/held.png");
        feeds.refresh(PUBLISHER.publish(
                "/feed.xml",
                show().channel(image(cover("/held.png", Color.ORANGE)))
                        .episode(1, "One", "a")
                        .bytes()));

        assertThat(page("/podcasts/night-shift").select(".podcast__artwork .cover--drawn"))
                .hasSize(1);
        held.countDown();
        artwork.await();
        assertThat(page("/podcasts/night-shift").select(".podcast__artwork img"))
                .hasSize(1);
    }

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
        assertThat(Stream.generate(() -> store.claim(again, Duration.ofHours(1)))
                        .limit(3)
                        .map(claimed -> claimed.orElseThrow().address().value()))
                .containsExactly(
                        "http://gone.invalid/show.png", "http://gone.invalid/new.png", "http://gone.invalid/old.png");
        assertThat(store.claim(again, Duration.ofHours(1))).isEmpty();
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
        fetched(show().channel(image(cover("/cover.png", Color.ORANGE))).episode(1, "One", "a"));
        String before = shown();

        cover("/cover.png", Color.BLUE);
        makeDue();

        assertThat(PUBLISHER.requests("/cover.png").get(1).headers()).containsKey("If-None-Match");
        assertThat(shown()).startsWith("/artwork/").isNotEqualTo(before);
        assertThat(daysUntilNextTry()).isBetween(0.7, 1.0);
    }

    @Test
    void asksEverMoreRarelyForAPictureThatStaysTheSame() {
        fetched(show().channel(image(cover("/cover.png", Color.ORANGE))).episode(1, "One", "a"));
        String before = shown();
        long revision = revision();

        for (int days : List.of(2, 4, 8, 16, 28, 28)) {
            makeDue();
            assertThat(daysUntilNextTry()).isBetween(0.74 * days, (double) days);
        }
        byte[] same = Painter.cover(1400, Color.ORANGE);
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
        fetched(show().channel(image(cover("/cover.png", Color.ORANGE))).episode(1, "One", "a"));
        String before = shown();

        PUBLISHER.answer("/cover.png", status, Map.of(), "<!DOCTYPE html>".getBytes(StandardCharsets.UTF_8));
        makeDue();

        assertThat(shown()).isEqualTo(before);
        assertThat(reasons()).hasSize(1);
        assertThat(daysUntilNextTry() * 24).isBetween(0.9, 1.1);

        cover("/cover.png", Color.ORANGE);
        makeDue();
        assertThat(reasons()).isEmpty();
        assertThat(database.queryForObject("select failures from artwork", Integer.class))
                .isZero();
    }

    @Test
    void asksAtOnceForThePicturesOfAnEditedItem() {
        String one = image(cover("/one.png", Color.RED));
        String two = image(cover("/two.png", Color.GREEN));
        String channel = image(cover("/cover.png", Color.ORANGE));
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
    void fetchesNewPicturesBeforeItComparesOthers() {
        fetched(show().channel(image(cover("/cover.png", Color.ORANGE))).episode(1, "One", "a"));
        database.update(
                "insert into artwork (address, host, position, failures, next_try_at)"
                        + " values ('http://gone.invalid/new.png', 'gone.invalid', 9, 0, timestamp with time zone '2100-01-01 00:00:00+00:00')");
        // Not due yet for the program itself, which would take one before the test does.
        database.update(
                "update artwork set next_try_at = ?", OffsetDateTime.now().plusSeconds(30));

        Instant soon = Instant.now().plusSeconds(60);
        assertThat(store.claim(soon, Duration.ofHours(1))
                        .orElseThrow()
                        .address()
                        .value())
                .endsWith("/new.png");
        assertThat(store.claim(soon, Duration.ofHours(1))
                        .orElseThrow()
                        .address()
                        .value())
                .endsWith("/cover.png");
    }

    @Test
    void showsNumbersAndTheLastFailureOnTheStatusPage() {
        PUBLISHER.withdraw("/none.png");
        fetched(show().channel(image(cover("/here.png", Color.CYAN)))
                .item("<title>One</title>" + image("http://127.0.0.1:" + PUBLISHER.port() + "/none.png")));
        database.update("update subscription set followed = true");

        assertThat(page("/status").select(".status").text())
                .contains("Pictures 1 of 2 fetched; 1 failed: it answered 404");
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
        cover("/later.png", Color.PINK);
        assertThat(at(passed.plusHours(97)).next()).isTrue();
        assertThat(page("/podcasts/night-shift").select(".podcast__artwork img"))
                .hasSize(1);
    }

    @Test
    void continuesAfterARestartAndDeletesUnnamedPictures() throws Exception {
        fetched(show().channel(image(cover("/before.png", Color.GRAY))).episode(1, "One", "a"));
        database.update("update artwork set address = 'http://gone.invalid/unnamed.png'");

        ArtworkRun restarted = new ArtworkRun(catalog, store, at(Duration.ZERO), Clock.systemUTC());
        restarted.start();
        restarted.settled().get(30, TimeUnit.SECONDS);
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
                        .item("<title>One</title><guid>1</guid>" + image(cover("/odd.png", Color.RED)))
                        .bytes()));
        fetched(show().channel(image(cover("/even.png", Color.GRAY))).episode(1, "One", "a"));
        assertThat(database.queryForObject("select count(content_hash) from artwork", Integer.class))
                .isEqualTo(2);
        database.update("update episode set image = 'nonsense' where image is not null");
        database.update("delete from artwork where address like '%/even.png'");

        ArtworkRun restarted = new ArtworkRun(catalog, store, at(Duration.ZERO), Clock.systemUTC());
        restarted.start();
        restarted.settled().get(30, TimeUnit.SECONDS);
        restarted.destroy();

        assertThat(database.queryForObject("select count(content_hash) from artwork", Integer.class))
                .as("the wanted picture, and that of the podcast that can't be read")
                .isEqualTo(2);
    }

    @Test
    void readsTheSampleCoversFromTheProgramItself() {
        fetched(show().channel(image(SITE + "/sample/covers/steady-state.png"))
                .item("<title>One</title><guid>1</guid>" + image(SITE + "/sample/covers/%2e%2e/feed.xml")));

        assertThat(page("/podcasts/night-shift").select(".podcast__artwork img"))
                .hasSize(1);
        assertThat(database.queryForObject(
                        "select content_hash from artwork where address like '%feed.xml'", String.class))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/artwork/00000000000000000000000000000000-448.jpg",
                "/artwork/00000000000000000000000000000000-99999999999.jpg",
                "/artwork/x-448.jpg",
                "/artwork/"
            })
    void hasNothingAtOtherAddresses(String path) {
        assertThat(response(path).statusCode()).isEqualTo(404);
    }

    private static TestFeed show() {
        return TestFeed.titled("Night Shift");
    }

    private static String image(String address) {
        return "<itunes:image href=\"" + address + "\"/>";
    }

    private static String cover(String path, Color color) {
        return PUBLISHER.publish(path, Painter.cover(1400, color));
    }

    private void fetched(TestFeed feed) {
        imported(feed);
        artwork.await();
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

    private String shown() {
        return page("/podcasts/night-shift").select(".podcast__artwork img").attr("src");
    }

    private long revision() {
        return database.queryForObject("select revision from podcast", Long.class);
    }

    /** {@return a fetch whose clock is ahead by that time} */
    private ArtworkFetch at(Duration later) {
        return new ArtworkFetch(store, renditions, source, events, Clock.offset(Clock.systemUTC(), later));
    }

    private List<String> reasons() {
        return database.queryForList("select reason from artwork where reason is not null", String.class);
    }
}
