package io.podcatalog.text;

import java.text.BreakIterator;
import java.util.Locale;

/** Shortens a text, at the end of a word where it can. */
public final class Excerpt {

    private static final String BETWEEN = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~–—";

    private Excerpt() {}

    /** {@return {@code text} if it has at most {@code length} characters, else its first words and an ellipsis} */
    public static String of(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text);
        int end = words.preceding(length);
        String kept = end > length / 2 ? text.substring(0, end) : characters(text, length - 1);
        return kept.substring(0, endOfWords(kept)) + "…";
    }

    private static int endOfWords(String text) {
        int end = text.length();
        while (end > 0 && isBetweenWords(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isBetweenWords(char last) {
        return last <= ' ' || BETWEEN.indexOf(last) >= 0;
    }

    private static String characters(String text, int length) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
