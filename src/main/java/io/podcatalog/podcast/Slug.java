package io.podcatalog.podcast;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes the readable part of an address from the visible signs of a title. Letters of every script stay, because
 * browsers show them; only Latin letters lose their accents.
 */
public final class Slug {

    /** In characters. Even with 3 bytes each, percent-encoded, servers and proxies accept such an address. */
    private static final int MAX_LENGTH = 80;

    /**
     * Signs that a reader does not see: format characters such as a soft hyphen or the joiner of emoji, signs that choose
     * the form of the one before (variation selectors, keycaps), and letters without ink (Hangul fillers).
     */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cf}\\p{Me}\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}"
                    + "\\x{180B}-\\x{180F}\\x{3164}\\x{FE00}-\\x{FE0F}\\x{FFA0}\\x{E0100}-\\x{E01EF}]");

    /** A mark without a letter, such as an accent used as a quotation mark. */
    private static final Pattern LONE_MARK = Pattern.compile("(?<![\\p{L}\\p{M}\\p{Nd}])\\p{M}+");

    private static final Pattern ACCENT = Pattern.compile("(?<=\\p{IsLatin})\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");
    private static final Pattern AROUND = Pattern.compile("^-|-$");

    private Slug() {}

    /** {@return the slug of {@code text}, or {@code otherwise} if no letter or digit is left} */
    public static String of(String text, String otherwise) {
        String plain = (isAscii(text) ? text : withoutAccents(text))
                .replace("'", "")
                .replace("’", "")
                .replace("&", " and ");
        String words = BETWEEN_WORDS
                .matcher(Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                .replaceAll("-");
        String slug = cut(AROUND.matcher(words).replaceAll(""));
        return slug.isEmpty() ? otherwise : slug;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    private static String withoutAccents(String text) {
        String visible = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        return ACCENT.matcher(LONE_MARK.matcher(visible).replaceAll("")).replaceAll("");
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
