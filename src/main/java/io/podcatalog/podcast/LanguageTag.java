package io.podcatalog.podcast;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name of a language as BCP 47 writes it, such as {@code en-US}. */
public final class LanguageTag {

    /** RFC 5646, section 4.4.1: whoever keeps tags has to have room for so many characters. */
    public static final int MAX_LENGTH = 35;

    private static final Pattern FORM = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*");

    private LanguageTag() {}

    /** {@return the tag in its usual spelling, {@code en_us} as {@code en-US}; null where the text is none} */
    public static @Nullable String parse(@Nullable String text) {
        String tag = text == null ? "" : shortened(text.strip().replace('_', '-'));
        if (!FORM.matcher(tag).matches()) {
            return null;
        }
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            return locale.getLanguage().isEmpty() ? null : shortened(locale.toLanguageTag());
        } catch (IllformedLocaleException unknown) {
            return null;
        }
    }

    /**
     * RFC 5646, section 4.4.2: subtags go from the right, and with them a single letter, which only says what kind of
     * subtags follow.
     */
    private static String shortened(String tag) {
        if (tag.length() <= MAX_LENGTH) {
            return tag;
        }
        int end = tag.lastIndexOf('-', MAX_LENGTH);
        while (end > 1 && tag.charAt(end - 2) == '-') {
            end -= 2;
        }
        return tag.substring(0, Math.max(0, end));
    }
}
