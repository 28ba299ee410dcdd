package io.podcatalog.artwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.Painter;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class RenditionTests {

    @Test
    void hasSeveralWidthsTheLargestFirst() throws IOException {
        assertThat(widths(3000)).containsExactly(896, 448, 224, 112);
    }

    @Test
    void isNeverLargerThanThePublishersPicture() throws IOException {
        assertThat(widths(600)).containsExactly(600, 448, 224, 112);
        assertThat(widths(448)).containsExactly(448, 224, 112);
        assertThat(widths(60)).containsExactly(60);
    }

    @Test
    void showsTransparentPixelsOnWhite() throws IOException {
        BufferedImage clear = new BufferedImage(500, 500, BufferedImage.TYPE_INT_ARGB);

        assertThat(color(Rendition.of(clear).get(0))).isEqualTo(Color.WHITE);
    }

    @Test
    void keepsGraysAsTheyAre() throws IOException {
        BufferedImage gray = new BufferedImage(500, 500, BufferedImage.TYPE_BYTE_GRAY);
        for (int at = 0; at < 500 * 500; at++) {
            gray.getRaster().setSample(at % 500, at / 500, 0, 128);
        }

        assertThat(color(Rendition.of(gray).get(0)).getRed()).isBetween(126, 130);
    }

    private static List<Integer> widths(int side) throws IOException {
        List<Rendition> renditions = Rendition.of(Painter.painted(side, side, Color.ORANGE));
        for (Rendition one : renditions) {
            assertThat(decoded(one).getWidth()).isEqualTo(one.width());
            assertThat(decoded(one).getHeight()).isEqualTo(one.width());
        }
        return renditions.stream().map(Rendition::width).toList();
    }

    private static Color color(Rendition rendition) throws IOException {
        return new Color(decoded(rendition).getRGB(20, 20));
    }

    private static BufferedImage decoded(Rendition rendition) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(rendition.jpeg()));
    }
}
