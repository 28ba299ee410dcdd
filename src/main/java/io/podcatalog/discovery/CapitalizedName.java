package io.podcatalog.discovery;

import io.podcatalog.language.Language;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Two to four words with capitals, also with small words between them, like the name of a person or a work.
 *
 * @param start its place in the text
 */
record CapitalizedName(String text, int start) {

    private static final Pattern CAPITALS = Pattern.compile("(?<![\\p{L}\\p{N}'’-])\\p{Lu}[\\p{L}\\p{M}\\p{N}'’-]*+"
            + "(?:(?: (?:\\p{Lu}\\.|of|the|de|del|di|da|du|des|la|le|van|von|der|den|zu|al|el|bin)){0,2}"
            + " \\p{Lu}[\\p{L}\\p{M}\\p{N}'’-]*+){1,3}(?![\\p{L}\\p{N}/])");

    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");
    /** "Prize-winning" describes a person, and names none. */
    private static final Pattern DESCRIPTION = Pattern.compile("-\\p{Ll}[\\p{L}]*$");

    private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{4,}");

    /** In a text with a larger share of words with capitals, such as a headline or a list, capitals tell nothing. */
    private static final double HEADLINE = 0.8;

    static List<CapitalizedName> in(String text, Language language) {
        List<CapitalizedName> names = new ArrayList<>();
        Matcher capitals = CAPITALS.matcher(text);
        while (capitals.find()) {
            int start = capitals.start();
            if (!isInside(text, start)) {
                start = withoutFillers(text, start, capitals.end(), language);
            }
            String name =
                    POSSESSIVE.matcher(text.substring(start, capitals.end())).replaceFirst("");
            List<String> words = Stream.of(name.split(" "))
                    .filter(CapitalizedName::isCapitalized)
                    .toList();
            boolean filler = words.stream().anyMatch(word -> isFiller(word, language));
            // Two nouns with a small word between them are no name: "Ort des Geschehens".
            boolean nouns = language.capitalizesNouns() && words.size() < name.split(" ").length;
            if (isCapitalized(name)
                    && words.size() > 1
                    && !filler
                    && !nouns
                    && !DESCRIPTION.matcher(name).find()) {
                names.add(new CapitalizedName(name, start));
            }
        }
        return names;
    }

    /** A filler word at the beginning of a sentence has a capital, but begins no name. */
    private static int withoutFillers(String text, int start, int end, Language language) {
        int from = start;
        int space = text.indexOf(' ', from);
        while (space > 0 && space < end && isFiller(text.substring(from, space), language)) {
            from = space + 1;
            space = text.indexOf(' ', from);
        }
        return from;
    }

    /** {@return the places of the characters of all names} */
    static BitSet places(List<CapitalizedName> names) {
        BitSet places = new BitSet();
        names.forEach(name -> places.set(name.start, name.start + name.text.length()));
        return places;
    }

    /** {@return whether a place is not at the beginning of a text, where every word has a capital} */
    static boolean isInside(String text, int place) {
        for (int i = 0; i < place; i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean isHeadline(String text) {
        List<String> words =
                LONG_WORD.matcher(text).results().map(word -> word.group()).toList();
        return words.stream().filter(CapitalizedName::isCapitalized).count() > HEADLINE * words.size();
    }

    private static boolean isCapitalized(String word) {
        return Character.isUpperCase(word.codePointAt(0));
    }

    private static boolean isFiller(String word, Language language) {
        return language.isFiller(word.toLowerCase(Locale.ROOT));
    }
}
