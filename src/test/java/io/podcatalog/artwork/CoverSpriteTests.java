package io.podcatalog.artwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.Painter;
import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import io.podcatalog.outbound.KeptCopy;
import io.podcatalog.podcast.HttpUrl;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jsoup.Connection;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The pictures of a list, which a browser gets with one request. */
class CoverSpriteTests extends ServerTests {

    @Autowired
    private ArtworkStore store;

    /** Some are narrower than a tile and some wider. */
    private static final List<List<Rendition>> PICTURES = IntStream.range(0, 25)
            .mapToObj(i -> Rendition.of(Painter.painted(100 + 10 * i, 100 + 10 * i, new Color(10 * i, 100, 100))))
            .toList();

    private static final KeptCopy COPY = new KeptCopy(null, null, 1, Instant.EPOCH, 0);

    @BeforeEach
    void addPictures() {
        for (int i = 0; i < PICTURES.size(); i++) {
            store.found(new HttpUrl("http://127.0.0.1/" + i + ".png"), hash(i), PICTURES.get(i), COPY);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/podcasts/night-shift", "/search?q=number"})
    void showsInEachRowItsTileOfOneSprite(String path) throws IOException {
        TestFeed feed = TestFeed.titled("Night Shift")
                .channel(image("/show.png", Color.ORANGE))
                .episode(1, "Number one", "a")
                .episode(2, "Number two", "b");
        imported(feed.item("<title>Number red</title>" + image("/red.png", Color.RED))
                .item("<title>Number blue</title>" + image("/blue.png", Color.BLUE))
                .item("<title>Number none</title><itunes:image href=\"http://127.0.0.1:1/none.png\"/>"));
        artwork.await();

        Elements rows = page(path).select(".episode-list__item");
        List<String> sprites = rows.select("image").eachAttr("href");
        assertThat(sprites).hasSize(5).containsOnly(sprites.get(0));
        assertThat(rows.select("img")).isEmpty();
        BufferedImage sprite = decoded(sprites.get(0));
        assertThat(sprite.getHeight()).isEqualTo(480);
        assertThat(color(sprite, row(rows, "red"))).isEqualTo(Color.RED);
        assertThat(color(sprite, row(rows, "blue"))).isEqualTo(Color.BLUE);
        assertThat(color(sprite, row(rows, "one")))
                .isEqualTo(color(sprite, row(rows, "two")))
                .isEqualTo(color(sprite, row(rows, "none")))
                .isEqualTo(Color.ORANGE);
    }

    @Test
    void mayBeKeptForeverAndIsDrawnOnce() throws IOException {
        String path = sprite(0, 10, 24);
        Connection.Response first = response(path);
        assertThat(first.contentType()).isEqualTo("image/jpeg");
        assertThat(first.header("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        assertThat(request(path)
                        .header("If-None-Match", first.header("ETag"))
                        .execute()
                        .statusCode())
                .isEqualTo(304);

        database.update("delete from artwork_file");
        assertThat(response(path).bodyAsBytes()).isEqualTo(first.bodyAsBytes());
    }

    @Test
    void hasRoomForAllRowsOfAList() throws IOException {
        BufferedImage sprite = decoded(sprite(IntStream.range(0, 24).toArray()));

        assertThat(sprite.getWidth()).isEqualTo(160);
        assertThat(sprite.getHeight()).isEqualTo(24 * 160);
        for (int i = 0; i < 24; i++) {
            for (int y : List.of(0, 80, 159)) {
                assertThat(new Color(sprite.getRGB(159, i * 160 + y)).getRed())
                        .as("tile %d, line %d", i, y)
                        .isBetween(10 * i - 3, 10 * i + 3);
            }
        }
        assertThat(response(sprite(IntStream.range(0, 25).toArray())).statusCode())
                .isEqualTo(404);
    }

    @Test
    void existsOnlyAtAddressesThatAPageCanName() {
        assertThat(response(sprite(1, 2)).statusCode()).isEqualTo(200);
        assertThat(response(sprite(2, 1)).statusCode()).as("other order").isEqualTo(404);
        assertThat(response(sprite(1, 1)).statusCode()).as("twice").isEqualTo(404);
        assertThat(response(sprite(1, 99)).statusCode()).as("unknown").isEqualTo(404);
        assertThat(response(sprite(Collections.nCopies(200, 1).stream()
                                .mapToInt(i -> i)
                                .toArray()))
                        .statusCode())
                .as("200 of them")
                .isEqualTo(404);
        for (String name : List.of("", "-160", "x-160", hash(1), hash(1) + "-161", hash(1) + "--160", "-" + hash(1))) {
            assertThat(response("/artwork/sheet/" + name + ".jpg").statusCode())
                    .as(name)
                    .isEqualTo(404);
        }
    }

    /** Each of millions of sets of these pictures has an address, and the program has drawn few of them. */
    @Test
    void limitsNewSpritesPerSenderAndMinute() throws IOException {
        String seen = sprite(0, 1, 2);
        assertThat(response(seen).statusCode()).isEqualTo(200);
        List<String> fresh = IntStream.range(3, 25)
                .boxed()
                .flatMap(one -> IntStream.range(one + 1, 25).mapToObj(two -> sprite(0, one, two)))
                .toList();
        for (String path : fresh.subList(0, ArtworkController.DRAWINGS)) {
            assertThat(sentBy("203.0.113.7", path).statusCode()).isEqualTo(200);
        }
        Connection.Response refused = sentBy("203.0.113.7", fresh.get(ArtworkController.DRAWINGS));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        assertThat(refused.header("Cache-Control")).as("not cached").isNull();

        assertThat(sentBy("203.0.113.7", seen).statusCode()).as("drawn before").isEqualTo(200);
        assertThat(sentBy("203.0.113.7", sprite(0, 99)).statusCode())
                .as("unknown")
                .isEqualTo(404);
        assertThat(sentBy("203.0.113.8", fresh.get(ArtworkController.DRAWINGS)).statusCode())
                .as("somebody else")
                .isEqualTo(200);
    }

    private Connection.Response sentBy(String address, String path) throws IOException {
        return request(path).header("X-Forwarded-For", address).execute();
    }

    private static String hash(int number) {
        return "5ee7%028x".formatted(number);
    }

    private static String sprite(int... numbers) {
        List<String> hashes =
                IntStream.of(numbers).mapToObj(CoverSpriteTests::hash).toList();
        return "/artwork/sheet/" + String.join("-", hashes) + "-160.jpg";
    }

    private static String image(String path, Color color) {
        return "<itunes:image href=\"" + PUBLISHER.publish(path, Painter.cover(600, color)) + "\"/>";
    }

    private BufferedImage decoded(String path) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(response(path).bodyAsBytes()));
    }

    private static Element row(Elements rows, String title) {
        return rows.select(":has(.episode-list__title:contains(Number " + title + "))")
                .get(0);
    }

    /** {@return the color in the middle of the tile of a row} JPEG changes it by one or two. */
    private static Color color(BufferedImage sprite, Element row) {
        String[] box = row.selectFirst("svg.cover").attr("viewBox").split(" ");
        int middle = Integer.parseInt(box[1]) + Integer.parseInt(box[3]) / 2;
        Color color = new Color(sprite.getRGB(Integer.parseInt(box[2]) / 2, middle));
        for (Color pure : List.of(Color.RED, Color.BLUE, Color.ORANGE)) {
            if (Math.abs(color.getRed() - pure.getRed()) < 4
                    && Math.abs(color.getGreen() - pure.getGreen()) < 4
                    && Math.abs(color.getBlue() - pure.getBlue()) < 4) {
                return pure;
            }
        }
        return color;
    }
}
