package io.podcatalog.catalog;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes the readable part of an address from a title. Letters of every script stay, because browsers show them; only
 * Latin letters lose their accents.
 */
public final class Slug {

    /** In characters. Even with 3 bytes each, percent-encoded, servers and proxies accept such an address. */
    private static final int MAX_LENGTH = 80;

    private static final Pattern ACCENT = Pattern.compile("(?<=\\p{IsLatin})\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");
    private static final Pattern AROUND = Pattern.compile("^-|-$");

    private Slug() {}

    /** {@return the slug of {@code text}, or {@code otherwise} if no letter or digit is left} */
    public static String of(String text, String otherwise) {
        String plain = ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .replace("'", "")
                .replace("’", "")
                .replace("&", " and ");
        String words = BETWEEN_WORDS
                .matcher(Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                .replaceAll("-");
        String slug = cut(AROUND.matcher(words).replaceAll(""));
        return slug.isEmpty() ? otherwise : slug;
    }

    private static String cut(String slug) {
        if (slug.length() <= MAX_LENGTH) {
            return slug;
        }
        int word = slug.lastIndexOf('-', MAX_LENGTH);
        if (word > MAX_LENGTH / 2) {
            return slug.substring(0, word);
        }
        int end = Character.isHighSurrogate(slug.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
        return slug.substring(0, end);
    }
}
