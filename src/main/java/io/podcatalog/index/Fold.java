package io.podcatalog.index;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Writes words as people type them in a search: in lower case, without accents and apostrophes. The program does this
 * before the engine gets a text or a query, so that it works the same in every language and with every engine.
 */
public final class Fold {

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern APOSTROPHES = Pattern.compile("(?<=\\p{L})['’ʼ](?=\\p{L})");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Fold() {}

    public static String of(String text) {
        String plain = text;
        if (text.chars().anyMatch(character -> character > 0x7F)) {
            String parted = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                    .replaceAll("");
            // NFKD splits Korean syllables too; NFC joins them again.
            plain = Normalizer.normalize(parted, Normalizer.Form.NFC);
        }
        String lower = plain.toLowerCase(Locale.ROOT);
        // Most texts have none, and the pattern, which looks around each character, costs more than all other steps.
        boolean apostrophes = lower.indexOf('\'') >= 0 || lower.indexOf('’') >= 0 || lower.indexOf('ʼ') >= 0;
        return apostrophes ? APOSTROPHES.matcher(lower).replaceAll("") : lower;
    }

    /** The same without gaps between words: "post-mortem", "post mortem" and "postmortem" become one. */
    static String joined(String text) {
        return GAPS.matcher(of(text)).replaceAll("");
    }
}
