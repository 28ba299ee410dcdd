package io.podcatalog.artwork;

import io.podcatalog.listing.Palette;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds the colors that a cover is known by: k-means over its pixels in OKLab (Björn Ottosson, 2020), where distances
 * are as the eye sees them. The libraries of this field choose colors for phones or swatches; the pages need two hues
 * only, which these few lines find.
 */
final class CoverColors {

    private static final int CLUSTERS = 6;

    private static final int ROUNDS = 12;

    /** Pixels of the sample per side. More change no palette. */
    private static final int SIDE = 48;

    /** A color of less chroma looks gray. */
    private static final double GRAY = 0.03;

    /** Black, white and gray fill most of many covers, which are known by their one color. */
    private static final double LEAST_WEIGHT = 0.005;

    /** In degrees. Nearer hues look like one. */
    private static final double APART = 20;

    private CoverColors() {}

    static Palette of(BufferedImage cover) {
        List<Color> colors = clusters(pixels(cover));
        Optional<Color> surface = colors.stream()
                .filter(color -> !color.isGray())
                .max(Comparator.comparingDouble(color -> color.share * (color.chroma() + LEAST_WEIGHT)));
        Optional<Color> accent = surface.flatMap(main -> colors.stream()
                .filter(color -> !color.isGray() && color.distance(main) > APART)
                .max(Comparator.comparingDouble(color -> Math.sqrt(color.share) * color.chroma())));
        return new Palette(
                surface.map(Color::hue).map(Palette::number).orElse(null),
                accent.or(() -> surface).map(Color::hue).map(Palette::number).orElse(null));
    }

    /**
     * A color in OKLab.
     *
     * @param share of the pixels that have it, 0 to 1
     */
    private record Color(double lightness, double a, double b, double share) {

        double chroma() {
            return Math.hypot(a, b);
        }

        boolean isGray() {
            return chroma() < GRAY;
        }

        /** {@return the hue in degrees} */
        double hue() {
            return Math.toDegrees(Math.atan2(b, a));
        }

        /** {@return the distance of the hues in degrees, 0 to 180} */
        double distance(Color other) {
            double turn = Math.abs(hue() - other.hue()) % 360;
            return Math.min(turn, 360 - turn);
        }

        double square(Color other) {
            double l = lightness - other.lightness;
            return l * l + (a - other.a) * (a - other.a) + (b - other.b) * (b - other.b);
        }

        static Color mean(List<Color> colors, int all) {
            return new Color(
                    colors.stream().mapToDouble(Color::lightness).average().orElse(0),
                    colors.stream().mapToDouble(Color::a).average().orElse(0),
                    colors.stream().mapToDouble(Color::b).average().orElse(0),
                    (double) colors.size() / all);
        }
    }

    /** Each first center is the pixel that is farthest from those before it, so that small vivid parts get one too. */
    private static List<Color> clusters(List<Color> pixels) {
        List<Color> centers = new ArrayList<>(List.of(Color.mean(pixels, pixels.size())));
        while (centers.size() < CLUSTERS) {
            centers.add(pixels.stream()
                    .max(Comparator.comparingDouble(
                            pixel -> nearest(pixel, centers).square(pixel)))
                    .orElseThrow());
        }
        List<Color> found = centers;
        for (int round = 0; round < ROUNDS; round++) {
            List<Color> before = found;
            found = pixels.stream()
                    .collect(Collectors.groupingBy(
                            pixel -> nearest(pixel, before), LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .stream()
                    .map(members -> Color.mean(members, pixels.size()))
                    .toList();
        }
        return found;
    }

    private static Color nearest(Color pixel, List<Color> centers) {
        Color nearest = centers.get(0);
        for (Color center : centers) {
            nearest = center.square(pixel) < nearest.square(pixel) ? center : nearest;
        }
        return nearest;
    }

    private static List<Color> pixels(BufferedImage cover) {
        BufferedImage small = Rendition.scale(cover, Math.min(SIDE, cover.getWidth()));
        List<Color> pixels = new ArrayList<>();
        for (int y = 0; y < small.getHeight(); y++) {
            for (int x = 0; x < small.getWidth(); x++) {
                int rgb = small.getRGB(x, y);
                pixels.add(color(linear(rgb >> 16), linear(rgb >> 8), linear(rgb)));
            }
        }
        return pixels;
    }

    /** {@return the light of one component of sRGB, 0 to 1 (IEC 61966-2-1)} Only its lowest eight bits count. */
    static double linear(int component) {
        double value = (component & 0xFF) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static Color color(double red, double green, double blue) {
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new Color(
                0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s,
                0);
    }
}
