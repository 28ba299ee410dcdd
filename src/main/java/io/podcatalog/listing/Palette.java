package io.podcatalog.listing;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The hues that a page takes from a cover. The style sheet gives each hue its lightness and chroma, so that every text
 * has enough contrast, whatever the cover shows.
 *
 * @param surface number of the hue of dark surfaces and links, 0 to 23; null for gray
 * @param accent number of the hue of buttons and marks, 0 to 23; null for the site's own
 */
public record Palette(@Nullable Integer surface, @Nullable Integer accent) {

    public static final int HUES = 24;

    /** {@return the number of a hue} @param degrees in the color space OKLCH (CSS Color 4 §9.4), of any size */
    public static int number(double degrees) {
        return Math.floorMod(Math.round(degrees * HUES / 360), HUES);
    }

    /** {@return the classes of {@code components/palette.css}} */
    public String classes() {
        return Stream.of("surface-" + (surface == null ? "gray" : surface), accent == null ? "" : "accent-" + accent)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
