package io.podcatalog.text;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps apart the directions of a text and of the values in it, such as a Hebrew title in an English sentence. Without
 * that, the marks around a title and the order of two names come out wrong (Unicode UAX 9 §2.7 names these characters).
 */
final class Isolation {

    private static final String BEGIN = "\u2068";
    private static final String END = "\u2069";

    /** A value as it is. Numbers, dates and choices take the direction of their text. */
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private Isolation() {}

    /** Most values on a page from right to left are names, numbers or sizes that run from left to right. */
    static String inPattern(String pattern, Locale language) {
        return Languages.isRightToLeft(language) ? PLACE.matcher(pattern).replaceAll(BEGIN + "$0" + END) : pattern;
    }

    static @Nullable Object[] inValues(@Nullable Object[] values) {
        return Stream.of(values)
                .map(value -> value instanceof String text && hasRightToLeft(text) ? isolated(text) : value)
                .toArray();
    }

    static String isolated(String value) {
        return value.startsWith(BEGIN) ? value : BEGIN + value + END;
    }

    static boolean hasRightToLeft(String text) {
        return text.chars().anyMatch(c -> c >= 0x590 && isRightToLeft(Character.getDirectionality(c)));
    }

    private static boolean isRightToLeft(byte direction) {
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
