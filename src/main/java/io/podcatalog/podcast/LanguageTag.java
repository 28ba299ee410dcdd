package io.podcatalog.podcast;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name of a language as BCP 47 writes it, such as {@code en-US}. */
public final class LanguageTag {

    /** In characters. Programs that store tags must have room for so many (RFC 5646, section 4.4.1). */
    public static final int MAX_LENGTH = 35;

    private static final Pattern FORM = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*");

    private LanguageTag() {}

    /** {@return the tag in its usual spelling, {@code en_us} as {@code en-US}; null where the text is not a tag} */
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
     * Removes subtags from the right, and then a single letter at the end, because it only announces the kind of the
     * subtags after it (RFC 5646, section 4.4.2).
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
