package io.podcatalog.notes;

import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/** Turns a title or a name into one clean line, without markup, escapes, control characters and extra space. */
public final class PlainText {

    private static final int MOST = 10_000;

    /** No script needs more than eight marks on one letter. */
    private static final Pattern HEAP_OF_MARKS = Pattern.compile("(\\p{M}{8})\\p{M}+");

    private static final Pattern SCRIPT = Pattern.compile("(?is)<(script|style)\\b.*?</\\1\\s*>");

    /** Markup with an end tag. A title with a lone {@code <dialog>} is about that element. */
    private static final Pattern PAIR = Pattern.compile("(?s)<([a-zA-Z][a-zA-Z0-9]*)(?:\\s[^<>]*)?>(.*?)</\\1\\s*>");

    private static final Pattern LONE_END = Pattern.compile("</([a-zA-Z][a-zA-Z0-9]*)\\s*>");
    private static final Pattern VOID = Pattern.compile("(?i)<(?:br|hr|img|wbr)\\b[^<>]*>");
    private static final Pattern ESCAPE = Pattern.compile("&(?:#\\d{1,7}|#[xX]\\p{XDigit}{1,6}|[a-zA-Z][a-zA-Z0-9]*);");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern ADDRESS_AND_NAME = Pattern.compile(ADDRESS + "\\s*\\((.+)\\)");
    private static final Pattern VISIBLE =
            Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}&&[^\\x{115F}\\x{1160}\\x{3164}\\x{FFA0}\\x{2800}]]");

    private PlainText() {}

    /** {@return one line of at most {@code limit} code points, or null where no visible character is left} */
    public static @Nullable String line(@Nullable String text, int limit) {
        if (text == null) {
            return null;
        }
        String line = tidy(unescape(withoutTags(text.length() > MOST ? text.substring(0, MOST) : text)));
        return VISIBLE.matcher(line).find() ? cut(line, limit) : null;
    }

    /** {@return a person's name, without the mail address that RFC 822 puts before it; null for an address alone} */
    public static @Nullable String name(@Nullable String text) {
        String line = line(text, 200);
        if (line == null) {
            return null;
        }
        Matcher named = ADDRESS_AND_NAME.matcher(line);
        String name = named.matches() ? named.group(1) : line;
        return ADDRESS.matcher(name).matches() ? null : name;
    }

    /** Removes unwanted characters and extra space from text whose markup and escapes are already gone. */
    static String tidy(String text) {
        String line = without(PlainText::isUnwanted, collapse(text));
        // Unicode has no mark below U+0300, and most Western texts have only characters below it.
        boolean mayHaveMarks = line.chars().anyMatch(c -> c >= 0x300);
        return collapse(mayHaveMarks ? HEAP_OF_MARKS.matcher(line).replaceAll("$1") : line);
    }

    /** Direction overrides and isolates could reverse the text around them. The others are invisible or invalid. */
    private static boolean isUnwanted(int c) {
        return c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || isNoCharacter(c)
                || Character.isISOControl(c);
    }

    /** Byte order marks, annotation marks, lone surrogates, and noncharacters of Unicode. */
    static boolean isNoCharacter(int c) {
        return c >= 0xD800 && c <= 0xDFFF || c == 0xFEFF || c >= 0xFFF9 && c <= 0xFFFB || c == 0xFFFE || c == 0xFFFF;
    }

    /** Searches first for speed: every text of a feed passes here, and most need no change. */
    static String without(IntPredicate unwanted, String text) {
        return text.codePoints().noneMatch(unwanted)
                ? text
                : text.codePoints()
                        .filter(unwanted.negate())
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** {@return the text with one space for each run of white space of any kind, and none at the ends} */
    public static String collapse(String text) {
        return spaced(text).strip();
    }

    /** {@return the text with one space for each run of white space} */
    static String spaced(String text) {
        StringBuilder spaced = new StringBuilder(text.length());
        boolean afterSpace = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = isSpace(c);
            if (!space || !afterSpace) {
                spaced.append(space ? ' ' : c);
            }
            afterSpace = space;
        }
        return spaced.toString();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c >= 0x85 && (c == 0x85 || Character.isSpaceChar(c));
    }

    /** Cuts a text over {@code limit} code points, after a word if possible, and adds an ellipsis. */
    static String cut(String text, int limit) {
        if (text.codePointCount(0, text.length()) <= limit) {
            return text;
        }
        int end = text.offsetByCodePoints(0, limit - 1);
        int word = text.lastIndexOf(' ', end);
        String kept = text.substring(0, word > end / 2 ? word : end);
        return kept.replaceFirst("[\\s\\p{Pd},;:.…]+$", "") + "…";
    }

    static String unescape(String text) {
        return ESCAPE.matcher(text).find() ? Parser.unescapeEntities(text, true) : text;
    }

    private static String withoutTags(String text) {
        if (text.indexOf('<') < 0) {
            return text;
        }
        String rest = VOID.matcher(SCRIPT.matcher(text).replaceAll(" ")).replaceAll(" ");
        for (int depth = 0; depth < 10; depth++) {
            String inner = withoutKnown(PAIR, rest, "$2");
            if (inner.equals(rest)) {
                break;
            }
            rest = inner;
        }
        return withoutKnown(LONE_END, rest, "");
    }

    private static String withoutKnown(Pattern tag, String text, String kept) {
        return tag.matcher(text).replaceAll(found -> Tag.isKnownTag(found.group(1)) ? kept : "$0");
    }
}
