package io.podcatalog.artwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.TestFeed;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Follows pictures from a publisher to a page. */
class ArtworkTests extends ShowWithPictures {

    @Autowired
    private EarlierPictures earlier;

    private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg' width='900' height='900'/>";

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
    void theIconForAPhoneIsTheCoverOfTheOnlyPodcast() throws Exception {
        fetched(show().channel(image(cover("/cover.png", Color.ORANGE))).episode(1, "One", "a"));

        BufferedImage icon = touchIcon();
        assertThat(icon.getWidth()).isEqualTo(180).isEqualTo(icon.getHeight());
        BufferedImage cover =
                ImageIO.read(new ByteArrayInputStream(response(shown()).bodyAsBytes()));
        assertThat(color(icon, 0.2)).isEqualTo(color(cover, 0.2));

        feeds.refresh(PUBLISHER.publish(
                "/other.xml", TestFeed.titled("Other").episode(2, "Two", "b").bytes()));
        assertThat(color(touchIcon(), 0.2)).as("the site's icon").isNotEqualTo(color(icon, 0.2));
    }

    private BufferedImage touchIcon() throws IOException {
        return ImageIO.read(
                new ByteArrayInputStream(response("/apple-touch-icon.png").bodyAsBytes()));
    }

    /** The color of a place, without the last bits, which JPEG changes. */
    private static int color(BufferedImage picture, double place) {
        return picture.getRGB((int) (picture.getWidth() * place), (int) (picture.getHeight() * place)) & 0xE0E0E0;
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
        assertThat(drawn.select("script").html().replace("\\u002F", "/"))
                .as("the picture of the podcast")
                .contains("\"image\":\"" + ours + "\"");
        assertThat(drawn.select("script").html()).doesNotContain("drawn.svg");
    }

    @Test
    void pagesHaveTheColorsOfTheirCover() {
        fetched(show().channel(image(picture("/show.png", Color.BLUE)))
                .episode(1, "One", "a")
                .item("<title>Two</title><guid>2</guid>" + image(picture("/two.png", Color.RED))));

        assertThat(palette("/podcasts/night-shift")).isEqualTo("surface-18 accent-18");
        assertThat(palette("/podcasts/night-shift/one")).isEqualTo("surface-18 accent-18");
        assertThat(palette("/podcasts/night-shift/two")).isEqualTo("surface-2 accent-2");
        assertThat(palette("/favorites")).as("the site's own").isEmpty();
    }

    @Test
    void aPictureThatAllRowsShareStandsOnTheListAndInNoRow() {
        TestFeed feed = show().channel(image(picture("/show.png", Color.BLUE)))
                .item("<title>One</title><guid>1</guid><enclosure url=\"http://gone.invalid/1.mp3\"/>")
                .item("<title>Two</title><guid>2</guid><enclosure url=\"http://gone.invalid/2.mp3\"/>");
        fetched(feed);
        Element list = page("/podcasts/night-shift").selectFirst(".episode-list");
        assertThat(list.select("img")).isEmpty();
        assertThat(list.attr("data-cover")).matches("/artwork/[0-9a-f]{32}-112\\.jpg");
        assertThat(list.attr("data-podcast")).isEqualTo("Night Shift");

        fetched(feed.item("<title>Three</title><guid>3</guid>" + image(picture("/three.png", Color.RED))));
        list = page("/podcasts/night-shift").selectFirst(".episode-list");
        assertThat(list.select("img")).hasSize(3);
        assertThat(list.hasAttr("data-cover")).isFalse();
    }

    @Test
    void picturesOfEarlierVersionsGetTheirColors() {
        fetched(show().channel(image(picture("/show.png", Color.BLUE))).episode(1, "One", "a"));
        String colors = palette("/podcasts/night-shift");
        assertThat(colors).isNotEmpty();
        database.update("delete from artwork_palette");
        database.update("update page_state set state = state + 1");

        assertThat(earlier.colorNext()).isTrue();
        assertThat(earlier.colorNext()).isFalse();
        assertThat(palette("/podcasts/night-shift")).isEqualTo(colors);
    }

    private String palette(String path) {
        return page(path).body().className();
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
        assertThat(page.select("[data-path]").attr("data-artwork")).isEqualTo(large);
        assertThat(page.select("[data-path]").attr("data-cover")).isEqualTo(large.replace("-896", "-112"));
        for (String path : List.of("/podcasts/night-shift", "/search?q=one")) {
            assertThat(page(path).select(".episode-list__item img")).as(path).hasSize(1);
            assertThat(page(path).select(".episode-list__item img").attr("src"))
                    .as(path)
                    .isEqualTo(large.replace("-896", "-112"));
        }
    }

    @Test
    void showsAnotherPictureOfAPersonWhoseNewestCannotBeHad() {
        String person = "<podcast:person img=\"%s\">Gina</podcast:person>";
        fetched(show().item("<title>New</title><guid>2</guid><pubDate>Tue, 02 Jan 2024 10:00:00 +0000</pubDate>"
                        + person.formatted(PUBLISHER.answer("/no.png", 404, Map.of(), new byte[0])))
                .item("<title>Old</title><guid>1</guid><pubDate>Mon, 01 Jan 2024 10:00:00 +0000</pubDate>"
                        + person.formatted(picture("/gina.png", Color.BLUE))));

        assertThat(page("/people/gina").select("img.person__portrait")).hasSize(1);
    }

    @Test
    void showsPicturesOfChaptersInAFile() throws IOException {
        String chapters = PUBLISHER.publish(
                "/c.json",
                "{\"version\":\"1.2.0\",\"chapters\":[{\"startTime\":0,\"title\":\"Start\",\"img\":\"%s\"}]}"
                        .formatted(picture("/start.png", Color.GREEN))
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
        fetched(show().channel(image(picture("/cover.png", Color.ORANGE)))
                .item("<title>One</title><guid>1</guid>" + image(picture("/one.png", Color.RED))
                        + "<podcast:person img=\"" + picture("/gina.png", Color.BLUE) + "\">Gina</podcast:person>"
                        + "<psc:chapters><psc:chapter start=\"0\" title=\"Start\" image=\""
                        + picture("/start.png", Color.GREEN) + "\"/></psc:chapters>"));

        Document page = page("/podcasts/night-shift/one");
        assertThat(page.select(".episode__artwork img, #podcast img, #chapters img, #people img")
                        .eachAttr("src"))
                .hasSize(4)
                .doesNotHaveDuplicates();
        assertThat(page("/podcasts/night-shift").select(".episode-list__item img"))
                .hasSize(1);
        assertThat(page("/search?q=one").select(".episode-list__item img")).hasSize(1);
    }

    @Test
    void neverMakesAnImportOrAPageWait() {
        CountDownLatch held = PUBLISHER.hold("/held.png");
        feeds.refresh(PUBLISHER.publish(
                "/feed.xml",
                show().channel(image(picture("/held.png", Color.ORANGE)))
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
    void showsNumbersAndTheLastFailureOnTheStatusPage() {
        PUBLISHER.withdraw("/none.png");
        fetched(show().channel(image(picture("/here.png", Color.CYAN)))
                .item("<title>One</title>" + image("http://127.0.0.1:" + PUBLISHER.port() + "/none.png")));
        database.update("update subscription set followed = true");

        assertThat(page("/status").select(".status").text())
                .contains("Pictures 1 of 2 fetched; 1 failed: it answered 404");
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
                "/artwork"
            })
    void hasNothingAtOtherAddresses(String path) {
        assertThat(response(path).statusCode()).isEqualTo(404);
    }
}
