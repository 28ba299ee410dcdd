package io.podcatalog.podcast;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Joins and counts words, also of scripts that put no space between words, such as Chinese, Japanese and Thai. */
public final class WordSpacing {

    /** Korean is not one of them: it puts spaces between words. */
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.YI,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR,
            UnicodeScript.TIBETAN);

    /** How many quotation marks and other signs may stand between a letter and the end of a text. */
    private static final int MOST_SIGNS = 8;

    /** Java's word breaks for Thai come from a dictionary, and elsewhere they are those of every language. */
    private static final Locale THAI = Locale.forLanguageTag("th");

    private WordSpacing() {}

    /** {@return both texts, with a space between them unless a script without spaces is on both sides} */
    public static String join(String before, String after) {
        return before.isEmpty() || after.isEmpty() || endsUnspaced(before) && startsUnspaced(after)
                ? before + after
                : before + " " + after;
    }

    /** {@return the lines of a text, joined as {@link #join} does} */
    public static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (String next : (Iterable<String>) text.lines().map(String::strip)::iterator) {
            if (!line.isEmpty() && !next.isEmpty() && !(endsUnspaced(line) && startsUnspaced(next))) {
                line.append(' ');
            }
            line.append(next);
        }
        return line.toString();
    }

    /**
     * {@return the number of words} Each Chinese character and each hiragana counts as one, as in word processors (and
     * as Unicode Standard Annex 29 has it), because only a dictionary knows the words.
     */
    public static long words(String text) {
        long words = 0;
        for (String run : text.split("\\s+")) {
            words += run.codePoints().anyMatch(WordSpacing::isUnspaced) ? unspacedWords(run) : isWord(run) ? 1 : 0;
        }
        return words;
    }

    private static long unspacedWords(String run) {
        BreakIterator ends = BreakIterator.getWordInstance(THAI);
        ends.setText(run);
        long words = 0;
        int from = ends.first();
        for (int to = ends.next(); to != BreakIterator.DONE; to = ends.next()) {
            String word = run.substring(from, to);
            long characters = word.codePoints().filter(WordSpacing::isWholeWord).count();
            words += characters > 0 ? characters : isWord(word) ? 1 : 0;
            from = to;
        }
        return words;
    }

    private static boolean isWord(String run) {
        return run.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean isWholeWord(int c) {
        UnicodeScript script = UnicodeScript.of(c);
        return script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA;
    }

    /** {@return whether the character belongs to such a script, as a letter or as its punctuation} */
    public static boolean isUnspaced(int c) {
        return c >= 0x2E80 && (c >= 0x3000 && c <= 0x30FF || c >= 0xFF01 && c <= 0xFF65 || c >= 0xFE30 && c <= 0xFE4F)
                || c >= 0x0E00 && UNSPACED.contains(UnicodeScript.of(c));
    }

    /** Looks past quotation marks and other signs that all scripts share. */
    private static boolean endsUnspaced(CharSequence text) {
        for (int i = text.length(); i > 0 && i + MOST_SIGNS > text.length(); ) {
            int c = Character.codePointBefore(text, i);
            if (isUnspaced(c) || Character.isLetterOrDigit(c) || Character.isWhitespace(c)) {
                return isUnspaced(c);
            }
            i -= Character.charCount(c);
        }
        return false;
    }

    private static boolean startsUnspaced(String text) {
        return text.codePoints()
                .limit(MOST_SIGNS)
                .dropWhile(c -> !isUnspaced(c) && !Character.isLetterOrDigit(c) && !Character.isWhitespace(c))
                .limit(1)
                .anyMatch(WordSpacing::isUnspaced);
    }
}
