package io.podcatalog.player;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.Painter;
import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a consumer of oEmbed does with the address of an episode: it reads the head of the page, and asks there. */
class OEmbedTests extends ServerTests {

    @BeforeEach
    void importShow() {
        imported(TestFeed.titled("Night Shift &amp; Co")
                .channel("<itunes:image href=\"%s\"/>"
                        .formatted(PUBLISHER.publish("/cover.png", Painter.cover(600, Color.ORANGE))))
                .episode(1, "One", "a")
                .item("<title>\"&lt;/iframe>&lt;script></title><guid>x</guid><itunes:duration>600</itunes:duration>"
                        + "<enclosure url=\"https://media.example.com/x.mp3\" type=\"audio/mpeg\"/>")
                .item("<title>Silent</title><guid>s</guid>"));
        artwork.await();
    }

    private String episode() {
        return page("/podcasts/night-shift-and-co").select("h3 a, h2 a").eachAttr("href").stream()
                .filter(path -> path.endsWith("/one"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theHeadOfAPageLeadsToAnswersWithItsPlayer() throws Exception {
        Document page = page(episode() + "?t=1:00,90");
        String json =
                page.select("link[rel=alternate][type=application/json+oembed]").attr("href");
        String xml = page.select("link[rel=alternate][type=text/xml+oembed]").attr("href");

        Connection.Response answer = response(json.substring(SITE.length()));
        assertThat(answer.contentType()).startsWith("application/json");
        JsonNode embed = JsonMapper.shared().readTree(answer.body());
        assertThat(embed.path("version").asString()).isEqualTo("1.0");
        assertThat(embed.path("type").asString()).isEqualTo("rich");
        assertThat(embed.path("title").asString()).isEqualTo("One");
        assertThat(embed.path("author_name").asString()).isEqualTo("Night Shift & Co");
        assertThat(embed.path("author_url").asString()).isEqualTo(SITE + "/podcasts/night-shift-and-co");
        assertThat(embed.path("provider_name").asString()).isEqualTo("Night Shift & Co");
        assertThat(embed.path("provider_url").asString()).isEqualTo(SITE + "/");
        assertThat(embed.path("width").asInt()).isEqualTo(600);
        assertThat(embed.path("height").asInt()).isEqualTo(180);
        assertThat(embed.path("thumbnail_width").asInt()).isEqualTo(448);
        assertThat(response(embed.path("thumbnail_url").asString().substring(SITE.length()))
                        .contentType())
                .isEqualTo("image/jpeg");
        Element frame =
                Jsoup.parseBodyFragment(embed.path("html").asString()).body().child(0);
        assertThat(frame.normalName()).isEqualTo("iframe");
        assertThat(frame.attr("src")).isEqualTo(SITE + episode() + "/embed?t=60,90");
        assertThat(frame.attr("width")).isEqualTo("600");
        assertThat(page(frame.attr("src").substring(SITE.length()))
                        .select("audio")
                        .attr("src"))
                .endsWith("#t=60,90");

        Connection.Response other = response(xml.substring(SITE.length()));
        assertThat(other.contentType()).startsWith("text/xml");
        NodeList values = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(other.bodyAsBytes()))
                .getDocumentElement()
                .getChildNodes();
        assertThat(values.getLength()).isEqualTo(embed.size());
        for (int i = 0; i < values.getLength(); i++) {
            assertThat(values.item(i).getTextContent())
                    .as(values.item(i).getNodeName())
                    .isEqualTo(embed.path(values.item(i).getNodeName()).asString());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 600 | 180 | 448",
                "&maxwidth=300 | 300 | 180 | 224",
                "&maxwidth=300&maxheight=120 | 300 | 120 | 112",
                "&maxwidth=100 | 100 | 180 | 0",
                "&maxwidth=9999&maxheight=9999 | 600 | 180 | 448",
                "&maxwidth=-1&maxheight=x | 600 | 180 | 448",
                "&maxwidth=99999999999999999999 | 600 | 180 | 448",
                "&maxwidth=0 | 600 | 180 | 448",
            })
    void staysWithinTheLimitsOfTheConsumer(String limits, int width, int height, int thumbnail) {
        JsonNode embed = asked(SITE + episode(), limits);
        assertThat(embed.path("width").asInt()).isEqualTo(width);
        assertThat(embed.path("height").asInt()).isEqualTo(height);
        assertThat(embed.path("thumbnail_width").asInt()).isEqualTo(thumbnail);
        assertThat(embed.path("thumbnail_url").isMissingNode()).isEqualTo(thumbnail == 0);
        assertThat(embed.path("html").asString()).contains("width=\"" + width + "\" height=\"" + height + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "http://podcasts.example.com/podcasts/night-shift-and-co/one, 200",
        "https://podcasts.example.com/podcasts/night-shift-and-co/one, 200",
        "HTTP://Podcasts.Example.com/podcasts/night-shift-and-co/one/?a=b&t=5#x, 200",
        "http://podcasts.example.com/podcasts/night-shift-and-co/one/embed?t=5, 200",
        "http://podcasts.example.com/podcasts/night-shift-and-co/%6Fne, 200",
        "http://podcasts.example.com/podcasts/night-shift-and-co/one?t=%, 200",
        "http://podcasts.example.com/podcasts/night-shift-and-co/one/audio, 404",
        "http://podcasts.example.com/podcasts/night-shift-and-co/silent, 404",
        "http://podcasts.example.com/podcasts/night-shift-and-co/none, 404",
        "http://podcasts.example.com/podcasts/night-shift-and-co, 404",
        "http://podcasts.example.com/, 404",
        "http://podcasts.example.com:81/podcasts/night-shift-and-co/one, 404",
        "http://podcasts.example.com.evil.example/podcasts/night-shift-and-co/one, 404",
        "http://podcasts.example.com@evil.example/podcasts/night-shift-and-co/one, 404",
        "http://evil.example/podcasts/night-shift-and-co/one, 404",
        "//podcasts.example.com/podcasts/night-shift-and-co/one, 404",
        "/podcasts/night-shift-and-co/one, 404",
        "javascript:alert(1), 404",
        "'', 404",
    })
    void answersForTheEpisodesOfThisSiteOnly(String url, int status) {
        assertThat(response(query(url)).statusCode()).isEqualTo(status);
    }

    @Test
    void refusesOtherFormatsAndRequestsWithoutAnAddress() {
        assertThat(response(query(SITE + episode()) + "&format=yaml").statusCode())
                .isEqualTo(501);
        assertThat(response(query(SITE + episode()) + "&format=JSON").statusCode())
                .isEqualTo(501);
        assertThat(response("/oembed").statusCode()).isEqualTo(400);
    }

    @Test
    void aTitleNeverEndsTheCode() {
        Element episode = page("/podcasts/night-shift-and-co").select("h3 a, h2 a").stream()
                .filter(link -> link.text().contains("<script>"))
                .findFirst()
                .orElseThrow();
        JsonNode embed = asked(SITE + episode.attr("href"), "");
        Document html = Jsoup.parseBodyFragment(embed.path("html").asString());
        assertThat(html.body().children()).hasSize(1);
        assertThat(html.select("script")).isEmpty();
        assertThat(html.select("iframe").attr("title")).isEqualTo(episode.text() + " – Night Shift & Co");
    }

    @Test
    void anEpisodeThatIsTakenDownIsGone() {
        String path = episode();
        database.update("update episode set taken_down_at = current_timestamp");
        assertThat(response(query(SITE + path)).statusCode()).isEqualTo(410);
    }

    private JsonNode asked(String url, String more) {
        return JsonMapper.shared().readTree(response(query(url) + more).body());
    }

    private static String query(String url) {
        return "/oembed?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8);
    }
}
