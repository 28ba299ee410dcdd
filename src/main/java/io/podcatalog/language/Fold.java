package io.podcatalog.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Writes words as people type them in a search: in lower case, without accents and apostrophes. The program does this
 * before the engine gets a text or a query, so that it works the same in every language and with every engine.
 */
public final class Fold {

    /**
     * Accents, Hebrew points and Arabic vowels are optional. The vowel signs of Indian scripts and of Thai are letters
     * of their words, and so is the mark that turns か into が (U+3099).
     */
    private static final Pattern MARKS = Pattern.compile(
            "[\\p{Mn}&&[\\p{IsInherited}\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}\\p{IsHebrew}\\p{IsArabic}]"
                    + "&&[^\\u3099\\u309A]]+");

    private static final Pattern APOSTROPHE = Pattern.compile("['’ʼ]");
    private static final Pattern APOSTROPHES = Pattern.compile("(?<=[\\p{L}\\p{M}])['’ʼ](?=\\p{L})");

    /** Hyphens for the end of a line, and what joins or parts the shapes of letters. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200D\\u2060]+");

    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private static final Analyzer WORDS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new WordTokenizer());
        }
    };

    private Fold() {}

    public static String of(String text) {
        String plain = text;
        if (!isAscii(text)) {
            String parted = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                    .replaceAll("");
            // NFKD splits Korean syllables too; NFC joins them again.
            plain = ascii(INVISIBLE
                    .matcher(Normalizer.normalize(parted, Normalizer.Form.NFC))
                    .replaceAll(""));
        }
        String lower = plain.toLowerCase(Locale.ROOT);
        // Most texts have none, and the pattern, which looks around each character, costs more than all other steps.
        return hasApostrophe(lower) ? APOSTROPHES.matcher(lower).replaceAll("") : lower;
    }

    /** {@return whether all characters are ASCII} A search asks this of each word that it compares; a stream takes longer. */
    public static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** {@return the text without marks that are no part of a letter, such as those for the stress in Russian} */
    static String unmarked(String text) {
        return isAscii(text)
                ? text
                : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
    }

    /** The same without gaps between words: "post-mortem", "post mortem" and "postmortem" become one. */
    public static String joined(String text) {
        return GAPS.matcher(of(text)).replaceAll("");
    }

    /** {@return the words of a text in their folded spelling} A run without gaps between its words is one word. */
    public static List<Word> words(String text) {
        List<Word> joined = new ArrayList<>();
        for (Word next : Word.all(WORDS, text)) {
            int last = joined.size() - 1;
            if (last >= 0 && next.start() < joined.get(last).end()) {
                int end = Math.max(next.end(), joined.get(last).end());
                joined.set(last, new Word("", joined.get(last).start(), end));
            } else {
                joined.add(next);
            }
        }
        return joined.stream()
                .map(word -> new Word(of(text.substring(word.start(), word.end())), word.start(), word.end()))
                .toList();
    }

    /**
     * {@return the words of a text as people type them} A word with an apostrophe is typed with or without its parts,
     * whatever its language.
     */
    public static List<String> spellings(String text) {
        return words(text).stream()
                .flatMap(word -> Stream.concat(Stream.of(word.term()), parts(text.substring(word.start(), word.end()))))
                .toList();
    }

    private static Stream<String> parts(String word) {
        String[] parts = hasApostrophe(word) ? APOSTROPHE.split(word) : new String[0];
        return parts.length < 2
                ? Stream.empty()
                : Stream.of(parts).filter(part -> part.length() > 2).map(Fold::of);
    }

    private static boolean hasApostrophe(String text) {
        return text.indexOf('\'') >= 0 || text.indexOf('’') >= 0 || text.indexOf('ʼ') >= 0;
    }

    /** Writes letters such as ø, ß and ı, which have no accents for Unicode, as those that people type for them. */
    private static String ascii(String text) {
        char[] folded = new char[4 * text.length()];
        int length = ASCIIFoldingFilter.foldToASCII(text.toCharArray(), 0, folded, 0, text.length());
        return new String(folded, 0, length);
    }
}
