package io.podcatalog.artwork;

import java.awt.Color;
import java.awt.image.BufferedImage;

/** Finds the color on which a cover and white texts beside it stand. */
final class Ground {

    /** White on a color of this luminance has a contrast of 7 (WCAG 2, contrast ratio). */
    private static final double DARK = 1.05 / 7 - 0.05;

    private Ground() {}

    /** {@return the average color of the cover, made dark enough} */
    static Color under(BufferedImage cover) {
        Color color = new Color(Rendition.scale(cover, 1).getRGB(0, 0));
        float[] hsb = Color.RGBtoHSB(color.getRed(), color.getGreen(), color.getBlue(), null);
        while (luminance(color) > DARK) {
            hsb[2] *= 0.95f;
            color = new Color(Color.HSBtoRGB(hsb[0], hsb[1], hsb[2]));
        }
        return color;
    }

    static double luminance(Color color) {
        return 0.2126 * CoverColors.linear(color.getRed())
                + 0.7152 * CoverColors.linear(color.getGreen())
                + 0.0722 * CoverColors.linear(color.getBlue());
    }
}
