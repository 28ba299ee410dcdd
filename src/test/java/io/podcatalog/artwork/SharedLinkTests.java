package io.podcatalog.artwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a program reads that shows a link to an episode: the properties of OpenGraph, and the picture. */
class SharedLinkTests extends ShowWithPictures {

    private static final String ONE = "/podcasts/night-shift/one";

    @BeforeEach
    void importShow() {
        fetched(show().channel(image(picture("/cover.png", Color.ORANGE)))
                .episode(1, "One", "a")
                .item(
                        "<title>Seen</title><guid>v</guid><enclosure url=\"https://media.example.com/v.mp4\" type=\"video/mp4\"/>")
                .item("<title>Silent</title><guid>s</guid>"));
    }

    @Test
    void readsTitlePictureAndSound() throws IOException {
        Map<String, String> properties = properties(ONE);
        assertThat(properties)
                .containsEntry("og:title", "One – Night Shift")
                .containsEntry("og:type", "article")
                .containsEntry("og:site_name", "Night Shift")
                .containsEntry("og:url", SITE + ONE)
                .containsEntry("og:image:alt", "One – Night Shift")
                .containsEntry("og:audio", "https://media.example.com/1.mp3")
                .containsEntry("og:audio:type", "audio/mpeg")
                .containsEntry("twitter:card", "summary_large_image")
                .doesNotContainKey("og:video");
        Connection.Response file = response(properties.get("og:image").substring(SITE.length()));
        assertThat(file.contentType()).isEqualTo("image/jpeg");
        assertThat(file.header("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        assertThat(file.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file.bodyAsBytes()));
        assertThat(properties)
                .containsEntry("og:image:width", String.valueOf(picture.getWidth()))
                .containsEntry("og:image:height", String.valueOf(picture.getHeight()));

        Element enclosure = page(ONE).selectFirst("link[rel=enclosure]");
        assertThat(enclosure.attr("href")).isEqualTo("https://media.example.com/1.mp3");
        assertThat(enclosure.attr("type")).isEqualTo("audio/mpeg");
    }

    @Test
    void readsAVideoAsAVideoAndNoSoundWhereThereIsNone() {
        assertThat(properties("/podcasts/night-shift/seen"))
                .containsEntry("og:video", "https://media.example.com/v.mp4")
                .containsEntry("og:video:type", "video/mp4")
                .doesNotContainKey("og:audio");
        assertThat(properties("/podcasts/night-shift/silent"))
                .containsEntry("twitter:card", "summary_large_image")
                .doesNotContainKeys("og:audio", "og:video");
    }

    @Test
    void showsTheSquareCoverForAPodcast() {
        assertThat(properties("/podcasts/night-shift"))
                .containsEntry("twitter:card", "summary")
                .containsEntry("og:image:width", "120")
                .containsEntry("og:image:height", "120")
                .containsEntry("og:image:alt", "Night Shift");
    }

    @ParameterizedTest
    @CsvSource({"60, -60", "60.9, -60", "1:00, -60", "'60,90', -60", "600, -600", "0.5, ''", "601, ''", "x, ''"})
    void thePictureShowsTheMomentOfTheLink(String t, String second) {
        String address = properties(ONE + "?t=" + t).get("og:image");
        assertThat(address).matches(SITE + ONE + "/share-[0-9a-f]{32}" + second + "\\.jpg");
        assertThat(response(address.substring(SITE.length())).statusCode()).isEqualTo(200);
    }

    /** So nobody can make the program draw a picture for each of endless addresses. */
    @Test
    void anyOtherAddressLeadsToThePictureOfToday() {
        String path = properties(ONE).get("og:image").substring(SITE.length());
        String before = path.replaceAll("[0-9a-f]{32}", "0".repeat(32));
        for (String other : new String[] {
            before, path.replace(".jpg", "-601.jpg"), path.replace(".jpg", "-999999.jpg"), path + "?x=1"
        }) {
            Connection.Response answer = response(other);
            assertThat(answer.statusCode()).as(other).isEqualTo(other.endsWith("x=1") ? 200 : 302);
            assertThat(answer.header("Location")).isEqualTo(other.endsWith("x=1") ? null : path);
        }
        assertThat(response(path.replace(".jpg", "-60.jpg")).header("Location"))
                .as("the picture with the moment")
                .isEqualTo(properties(ONE + "?t=60").get("og:image").substring(SITE.length()));
        assertThat(response(path.replace(".jpg", "-0.jpg")).statusCode()).isEqualTo(404);
        assertThat(response(path.replace("/one/", "/none/")).statusCode()).isEqualTo(404);

        fetched(show().channel(image(picture("/cover.png", Color.ORANGE))).episode(1, "Renamed", "a"));
        assertThat(response(path).header("Location"))
                .isEqualTo(properties(ONE).get("og:image").substring(SITE.length()))
                .isNotEqualTo(path);
        database.update("update episode set taken_down_at = current_timestamp");
        assertThat(response(path).statusCode()).isEqualTo(410);
    }

    private Map<String, String> properties(String path) {
        Document page = page(path);
        Map<String, String> properties = new LinkedHashMap<>();
        for (Element one : page.select("head meta[property], head meta[name^=twitter]")) {
            properties.put(one.attr("property") + one.attr("name"), one.attr("content"));
        }
        return properties;
    }
}
