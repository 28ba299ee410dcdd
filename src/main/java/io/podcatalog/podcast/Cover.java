package io.podcatalog.podcast;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A square picture of a podcast, an episode or a person: the publisher's or, without one, initials on a color.
 *
 * @param images the publisher's addresses of it, the best one first; each of the others stands in for those before it
 * @param name of which the initials are
 */
public record Cover(List<HttpUrl> images, String name) {

    private static final int TONES = 4;

    public static Cover of(@Nullable HttpUrl image, String name) {
        return ofFirst(Stream.ofNullable(image), name);
    }

    /** @param images may be null where the feed names none */
    public static Cover ofFirst(Stream<@Nullable HttpUrl> images, String name) {
        return new Cover(images.filter(Objects::nonNull).distinct().toList(), name);
    }

    /** {@return the best address, whether the site has its picture or not} */
    public @Nullable HttpUrl image() {
        return images.isEmpty() ? null : images.get(0);
    }

    /** {@return the number of the color behind the initials, 1 to 4} A name always has the same one. */
    public int tone() {
        return Math.floorMod(name.hashCode(), TONES) + 1;
    }

    /** {@return the first letter or digit of each of the first two words that have one, without a leading article} */
    public String initials() {
        StringBuilder initials = new StringBuilder();
        for (String word : name.replaceFirst("(?i)^(the|a|an)\\s+", "").split("[\\s\\p{Pd}]+")) {
            int letter = word.codePoints()
                    .filter(Character::isLetterOrDigit)
                    .findFirst()
                    .orElse(-1);
            if (letter >= 0 && initials.codePoints().count() < 2) {
                initials.appendCodePoint(letter);
            }
        }
        return initials.isEmpty() ? "♪" : initials.toString().toUpperCase(Locale.ROOT);
    }
}
