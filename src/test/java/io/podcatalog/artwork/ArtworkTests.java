package io.podcatalog.artwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.Pictures;
import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Pictures on their way from a publisher to a page. */
class ArtworkTests extends ServerTests {

    @Test
    void showsAPublishersCoverFromTheSitesOwnAddressInSeveralWidths() throws Exception {
        String cover = PUBLISHER.publish("/cover.png", Pictures.cover(1400, Color.ORANGE));
        imported(TestFeed.titled("Night Shift")
                .channel("<itunes:image href=\"" + cover + "\"/>")
                .episode(1, "One", "a"));
        artwork.await();

        Document page = page("/podcasts/night-shift");
        Element large = page.selectFirst(".podcast__artwork img");
        assertThat(large.attr("src")).matches("/artwork/[0-9a-f]{32}-448\\.jpg");
        assertThat(large.attr("width")).isEqualTo("448");
        assertThat(large.attr("height")).isEqualTo("448");
        for (String source : large.attr("srcset").split(", ")) {
            Connection.Response file = response(source.split(" ")[0]);
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.contentType()).isEqualTo("image/jpeg");
            assertThat(file.header("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
            assertThat(file.header("ETag")).matches("\"[0-9a-f]{32}-\\d+\"");
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file.bodyAsBytes()));
            assertThat(source).endsWith(" " + picture.getWidth() + "w");
        }
    }
}
