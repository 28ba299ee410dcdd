package io.podcatalog.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Which characters belong to a word. */
final class Characters {

    /** Scripts without gaps between words. Korean has gaps, but its words end in particles. */
    private static final Set<UnicodeScript> RUNS = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    /** The sign for a long vowel, which two scripts share. */
    private static final int LONG = 'ー';

    private Characters() {}

    /** {@return whether the character belongs to a run without gaps between its words} */
    static boolean isRun(int character) {
        return character >= 0xE00
                && (character == LONG || RUNS.contains(UnicodeScript.of(character)))
                && (Character.isLetter(character) || isMark(character));
    }

    /** {@return whether the character belongs to a word with gaps around it} */
    static boolean isWord(String text, int at) {
        int character = text.codePointAt(at);
        return (Character.isLetterOrDigit(character) || isMark(character)) && !isRun(character);
    }

    /** {@return whether the character joins two parts of a word: "o'neill", "node.js", "1,000", or invisibly} */
    static boolean isJoint(String text, int at) {
        if (at == 0 || at + 1 >= text.length() || !isWord(text, at + 1)) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return switch (text.charAt(at)) {
            case '\'', '’', 'ʼ' -> !Character.isDigit(before) && !Character.isDigit(after);
            case '.' -> Character.isLetterOrDigit(before);
            case ',' -> Character.isDigit(before) && Character.isDigit(after);
            case '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060' -> true;
            default -> false;
        };
    }

    /** {@return the end of the one or two symbols at the end of a name such as "c#" or "c++"} */
    static int endOfSymbols(String text, int start) {
        int end = start;
        while (end < text.length() && end < start + 2 && (text.charAt(end) == '#' || text.charAt(end) == '+')) {
            end++;
        }
        return end < text.length() && (isWord(text, end) || text.charAt(end) == '#' || text.charAt(end) == '+')
                ? start
                : end;
    }

    /** {@return whether a name such as ".net" begins here} The dots of "and ...so" begin none. */
    static boolean isDotBeforeName(String text, int at) {
        return text.charAt(at) == '.'
                && at + 2 < text.length()
                && Character.isLetter(text.charAt(at + 1))
                && Character.isLetter(text.charAt(at + 2))
                && !isRun(text.charAt(at + 1))
                && (at == 0 || !isWord(text, at - 1) && text.charAt(at - 1) != '.');
    }

    /** {@return whether the text has digits, dots and commas only, as 2.0 or 1,000} */
    static boolean isNumber(String text, int start, int end) {
        return text.substring(start, end).chars().noneMatch(Character::isLetter);
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
