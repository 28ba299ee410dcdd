package io.podcatalog.artwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.Painter;
import io.podcatalog.podcast.Cover;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the picture beside a link shows. */
class SharePictureTests {

    private static final BufferedImage COVER = Painter.painted(600, 600, Color.ORANGE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "One",
                "The backup that nobody had ever restored, the night it was needed, and what three teams learned from it by"
                        + " morning, told by those who were there and by one who slept through it all",
                "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
                "a.b.c/d/e/f/g/h/i/j/k/l/m/n/o/p/q/r/s/t/u/v/w/x/y/z/a.b.c/d/e/f/g/h/i/j/k/l/m/n/o/p/q/r/s/t/u/v/w/x",
                "פרק 12: הגיבוי שאיש לא שחזר",
                "الحلقة ١٢: النسخة الاحتياطية التي لم يستعدها أحد",
                "第十二集：从来没有人恢复过的备份，直到需要它的那一夜",
                "Emoji 🎙️ and \u200Fmarks\u200E",
                "🎙️",
                " ",
                "\uD800"
            })
    void hasItsSizeWithAnyTitle(String title) throws IOException {
        for (String moment : new String[] {null, "1:02:03"}) {
            for (BufferedImage cover : new BufferedImage[] {COVER, null, Painter.painted(60, 60, Color.WHITE)}) {
                BufferedImage picture = drawn(card(title, moment), cover);
                assertThat(picture.getWidth()).isEqualTo(1200);
                assertThat(picture.getHeight()).isEqualTo(630);
            }
        }
    }

    @Test
    void showsTheCoverWhereATitleBegins() throws IOException {
        Assumptions.assumeTrue(Lettering.canWrite("One"), "no fonts");
        BufferedImage english = drawn(card("One", null), COVER);
        assertThat(isOrange(english, 300)).isTrue();
        assertThat(isOrange(english, 900)).isFalse();
        assertThat(bright(english, 620, 1140)).as("pixels of letters").isPositive();

        Assumptions.assumeTrue(Lettering.canWrite("פרק"), "no Hebrew font");
        BufferedImage hebrew = drawn(card("פרק", null), COVER);
        assertThat(isOrange(hebrew, 900)).isTrue();
        assertThat(isOrange(hebrew, 300)).isFalse();
        assertThat(bright(hebrew, 400, 580)).as("letters begin at the right").isPositive();
        assertThat(bright(hebrew, 60, 240)).isZero();
    }

    @Test
    void keepsEveryLetterInsideThePicture() throws IOException {
        Assumptions.assumeTrue(Lettering.canWrite("One"), "no fonts");
        BufferedImage picture = drawn(card("Wide words ".repeat(60), "1:02:03"), COVER);
        assertThat(bright(picture, 1141, 1200)).isZero();
        assertThat(bright(picture, 571, 619)).isZero();
        assertThat(IntStream.range(0, 50)
                        .map(y -> bright(picture, 620, 1140, y))
                        .sum())
                .isZero();
        assertThat(IntStream.range(580, 630)
                        .map(y -> bright(picture, 620, 1140, y))
                        .sum())
                .isZero();
    }

    /** Empty boxes in place of letters would say nothing. */
    @Test
    void showsTheCoverAloneWhereALetterIsMissing() throws IOException {
        // A letter of the script Kawi, which few computers have.
        String kawi = Character.toString(0x11F04);
        Assumptions.assumeFalse(Lettering.canWrite(kawi), "there is a font");
        BufferedImage picture = drawn(card(kawi, null), COVER);
        assertThat(isOrange(picture, 600)).isTrue();
        assertThat(bright(picture, 900, 1200)).isZero();
    }

    @Test
    void theGroundIsDarkEnoughForWhiteTexts() {
        for (int rgb = 0; rgb <= 0xFFFFFF; rgb += 0x10305) {
            Color ground = Ground.under(Painter.painted(40, 40, new Color(rgb)));
            assertThat(1.05 / (Ground.luminance(ground) + 0.05)).as("%06x", rgb).isGreaterThanOrEqualTo(7);
        }
    }

    @Test
    void theAddressChangesWithAllThatThePictureShows() {
        assertThat(Set.of(
                        card("One", null).path(),
                        card("Two", null).path(),
                        card("One", "0:05").path(),
                        new ShareCard("/p/e", "One", "Other", cover(), null, null, null).path(),
                        new ShareCard("/p/e", "One", "Night Shift", cover(), "/artwork/a-896.jpg", null, null).path(),
                        new ShareCard("/p/e", "One", "Night Shift", Cover.of(null, "Zero"), null, null, null).path()))
                .hasSize(6)
                .allMatch(path -> path.matches("/p/e/share-[0-9a-f]{32}(-5)?\\.jpg"));
        assertThat(card("One", null).path()).isEqualTo(card("One", null).path());
    }

    /** Java reads this property, and finds no fonts then. Later versions do not read it. */
    @Test
    void aServerWithoutFontsDrawsTheCoverAlone() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-Dsun.font.fontmanager=none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WithoutFonts.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor()).as(said).isZero();
        Assumptions.assumeFalse(said.contains("can write"), "this Java finds fonts");
        assertThat(said).contains("drawn 1200");
    }

    static final class WithoutFonts {

        public static void main(String[] none) throws IOException {
            System.out.println(Lettering.canWrite("One") ? "can write" : "can't");
            System.out.println("drawn " + drawn(card("One", "0:05"), COVER).getWidth());
            System.out.println("drawn " + drawn(card("One", "0:05"), null).getWidth());
        }
    }

    private static ShareCard card(String title, String moment) {
        return new ShareCard(
                "/p/e", title, "Night Shift", cover(), null, moment == null ? null : Duration.ofSeconds(5), moment);
    }

    private static Cover cover() {
        return Cover.of(null, "Night Shift");
    }

    private static BufferedImage drawn(ShareCard card, BufferedImage cover) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(SharePicture.of(card, cover)));
    }

    private static boolean isOrange(BufferedImage picture, int x) {
        Color color = new Color(picture.getRGB(x, 315));
        return color.getRed() > 200 && color.getGreen() > 150 && color.getBlue() < 60;
    }

    private static int bright(BufferedImage picture, int fromX, int toX) {
        return IntStream.range(0, picture.getHeight())
                .map(y -> bright(picture, fromX, toX, y))
                .sum();
    }

    /** {@return how many pixels of a row are of white or yellow letters} */
    private static int bright(BufferedImage picture, int fromX, int toX, int y) {
        return (int) IntStream.range(fromX, toX)
                .mapToObj(x -> new Color(picture.getRGB(x, y)))
                .filter(color -> color.getRed() > 150 && color.getGreen() > 130)
                .count();
    }
}
