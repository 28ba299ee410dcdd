package io.podcatalog.artwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.Painter;
import io.podcatalog.listing.Palette;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverColorsTests {

    /** The degrees in OKLCH are those of CSS Color 4. */
    @ParameterizedTest
    @CsvSource({"#ff0000,29", "#ff8000,54", "#ffff00,110", "#00ff00,142", "#00ffff,195", "#0000ff,264", "#ff00ff,328"})
    void aCoverOfOneColorHasItsHue(String color, double degrees) {
        int hue = Palette.number(degrees);

        assertThat(CoverColors.of(Painter.painted(300, 300, Color.decode(color))))
                .isEqualTo(new Palette(hue, hue));
    }

    @ParameterizedTest
    @CsvSource({"#000000", "#ffffff", "#808080", "#f4f1ec", "#1b1c1e"})
    void aCoverWithoutAColorIsGrayAndLeavesTheAccentToTheSite(String color) {
        Palette palette = CoverColors.of(Painter.painted(300, 300, Color.decode(color)));

        assertThat(palette).isEqualTo(new Palette(null, null));
        assertThat(palette.classes()).isEqualTo("surface-gray");
    }

    @Test
    void theLargerColorIsTheSurfaceAndTheOtherTheAccent() {
        assertThat(CoverColors.of(halves(Color.BLUE, Color.ORANGE, 0.7)).classes())
                .isEqualTo("surface-18 accent-6");
        assertThat(CoverColors.of(halves(Color.BLUE, Color.ORANGE, 0.2)).classes())
                .isEqualTo("surface-6 accent-18");
    }

    @Test
    void aSmallColorIsKnownOnWhiteAndOnBlack() {
        assertThat(CoverColors.of(halves(Color.WHITE, Color.RED, 0.9)).surface())
                .isEqualTo(Palette.number(29));
        assertThat(CoverColors.of(halves(Color.BLACK, Color.RED, 0.9)).surface())
                .isEqualTo(Palette.number(29));
    }

    @Test
    void everyPictureHasAPaletteOfKnownHues() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            BufferedImage cover = new BufferedImage(60, 60, BufferedImage.TYPE_INT_ARGB);
            Graphics2D canvas = cover.createGraphics();
            for (int shape = random.nextInt(9); shape > 0; shape--) {
                canvas.setColor(new Color(random.nextInt(), true));
                canvas.fillOval(random.nextInt(60), random.nextInt(60), random.nextInt(60), random.nextInt(60));
            }
            canvas.dispose();

            assertThat(CoverColors.of(cover).classes())
                    .matches("surface-(gray|\\d|1\\d|2[0-3])( accent-(\\d|1\\d|2[0-3]))?");
        }
    }

    /** {@return a picture whose upper part, of this share, has the first color} */
    private static BufferedImage halves(Color upper, Color lower, double share) {
        BufferedImage picture = Painter.painted(200, 200, lower);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(upper);
        canvas.fillRect(0, 0, 200, (int) (200 * share));
        canvas.dispose();
        return picture;
    }
}
