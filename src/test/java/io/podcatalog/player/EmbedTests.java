package io.podcatalog.player;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.util.List;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small player that other sites frame, and the code for it. */
class EmbedTests extends ServerTests {

    private static final String SHOW = "/podcasts/night-shift";
    private static final String ONE = SHOW + "/one-and-two";

    @BeforeEach
    void importShow() {
        imported(TestFeed.titled("Night Shift")
                .channel("<podcast:person>Gina Guest</podcast:person>")
                .episode(1, "One &amp; \"Two\"", "a")
                .item("<title>Seen</title><guid>v</guid><itunes:duration>600</itunes:duration>"
                        + "<enclosure url=\"https://media.example.com/v.mp4\" type=\"video/mp4\"/>")
                .item("<title>Silent</title><guid>s</guid>"));
    }

    @Test
    void showsCoverTitleShowAndThePlayerWithoutTheRestOfTheSite() {
        Document page = page(ONE + "/embed");

        assertThat(page.select("h1 a").text()).isEqualTo("One & \"Two\"");
        assertThat(page.select("h1 a").attr("href")).isEqualTo(ONE);
        assertThat(page.select("a").eachAttr("target")).containsOnly("_blank");
        assertThat(page.select("a").eachAttr("rel")).containsOnly("noopener");
        assertThat(page.select("audio[controls]").attr("src")).isEqualTo("https://media.example.com/1.mp3");
        assertThat(page.select(".cover")).hasSize(1);
        assertThat(page.select("header, footer, form, podcast-player")).isEmpty();
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(SITE + ONE);
        assertThat(response(ONE + "/embed").headers()).doesNotContainKey("Set-Cookie");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {"60 | 60 | ?t=60", "1:00,90.5 | 60 | ?t=60,90.5", "99999 | none | none", "x | none | none"})
    void keepsStartAndEndEverywhere(String t, String start, String query) {
        String fragment = query == null ? "" : query.replace("?", "#");
        Document small = page(ONE + "/embed?t=" + t);
        assertThat(small.select("audio").attr("src")).isEqualTo("https://media.example.com/1.mp3" + fragment);
        assertThat(small.select("embed-player").attr("data-start")).isEqualTo(start == null ? "" : start);
        assertThat(small.select("h1 a").attr("href")).isEqualTo(ONE + (query == null ? "" : query));

        Document page = page(ONE + "?t=" + t);
        Element code = Jsoup.parse(page.select("#embed-code").val()).selectFirst("iframe");
        assertThat(code.attr("src")).isEqualTo(SITE + ONE + "/embed" + (query == null ? "" : query));
        assertThat(code.attr("title")).isEqualTo("One & \"Two\" – Night Shift");
        assertThat(page.select("meta[property=og:url]").attr("content"))
                .isEqualTo(SITE + ONE + (query == null ? "" : query));
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(SITE + ONE);
    }

    @Test
    void playsAVideoWithTheBrowsersOwnControls() {
        assertThat(page(SHOW + "/seen/embed?t=5").select("video[controls]").attr("src"))
                .isEqualTo("https://media.example.com/v.mp4#t=5");
    }

    @Test
    void offersNothingToEmbedWithoutAFile() {
        assertThat(response(SHOW + "/silent/embed").statusCode()).isEqualTo(404);
        assertThat(page(SHOW + "/silent").select("#embed-code, link[type*=oembed], link[rel=enclosure]"))
                .isEmpty();
    }

    @Test
    void everySiteMayFrameTheSmallPlayer() {
        for (String path : List.of(ONE + "/embed", ONE + "/embed?t=5", SHOW + "/seen/embed")) {
            Connection.Response answer = response(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.header("Content-Security-Policy"))
                    .as(path)
                    .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                    .contains("frame-ancestors *;", "form-action 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe", "nonce");
            assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                SHOW,
                SHOW + "?year=2024",
                SHOW + "/embed",
                SHOW + "/list.rss",
                ONE,
                ONE + "?t=5",
                ONE + "?x=/embed",
                ONE + "/embed/",
                ONE + "/embed/embed",
                ONE + "/embed;x",
                ONE + "/%65mbed",
                ONE + "/Embed",
                ONE + "/audio",
                ONE + "/chapters.json",
                SHOW + "/silent/embed",
                SHOW + "/nowhere/embed",
                "/podcasts/nowhere/nowhere/embed",
                "/podcasts/a/b/embed?t=%",
                "/people/gina-guest",
                "/people/gina-guest/embed",
                "/search?q=one",
                "/search/suggestions?q=one",
                "/favorites",
                "/status",
                "/sitemap.xml",
                "/robots.txt",
                "/opensearch.xml",
                "/oembed",
                "/error",
                "/nowhere/x/embed",
            })
    void nobodyMayFrameAnyOtherAnswer(String path) {
        assertThat(response(path).header("Content-Security-Policy")).contains("frame-ancestors 'none'");
    }

    @Test
    void nobodyMayFrameARefusal() throws Exception {
        assertThat(request(ONE + "/embed")
                        .method(Connection.Method.POST)
                        .execute()
                        .header("Content-Security-Policy"))
                .contains("frame-ancestors 'none'");
        database.update("update episode set taken_down_at = current_timestamp");
        Connection.Response gone = response(ONE + "/embed");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
    }
}
