package io.podcatalog.feed;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The names of months in the languages of many feeds, with their usual abbreviations: three letters or more from the
 * beginning of a name. Capitals and accents do not matter.
 */
final class MonthNames {

    private static final int SHORTEST = 3;

    /** Polish and Russian have two forms of each name. Austria has a January of its own. */
    private static final List<String> LANGUAGES =
            List.of("en", "de", "de-AT", "fr", "es", "it", "pt", "nl", "pl", "ru");

    private static final Pattern MARK = Pattern.compile("\\p{M}+|\\.");

    private static final Map<String, Integer> NUMBERS = numbers();

    private MonthNames() {}

    /** {@return the number of the month, 1 to 12, or 0 where {@code text} names no month, or more than one} */
    static int number(String text) {
        // Most dates are written as RFC 822 writes them, and have a plain name.
        Integer number = NUMBERS.get(text.toLowerCase(Locale.ROOT));
        return number != null ? number : NUMBERS.getOrDefault(plain(text), 0);
    }

    private static Map<String, Integer> numbers() {
        Map<String, Set<Integer>> months = new HashMap<>();
        for (String language : LANGUAGES) {
            for (Month month : Month.values()) {
                for (TextStyle style : TextStyle.values()) {
                    add(plain(month.getDisplayName(style, Locale.forLanguageTag(language))), month, months);
                }
            }
        }
        // Older programs abbreviate the German name of March like this.
        add("mrz", Month.MARCH, months);
        Map<String, Integer> numbers = new HashMap<>();
        months.forEach((name, numbersOfName) -> {
            if (numbersOfName.size() == 1) {
                numbers.put(name, numbersOfName.iterator().next());
            }
        });
        return Map.copyOf(numbers);
    }

    private static void add(String name, Month month, Map<String, Set<Integer>> months) {
        for (int length = SHORTEST; length <= name.length(); length++) {
            months.computeIfAbsent(name.substring(0, length), unused -> new TreeSet<>())
                    .add(month.getValue());
        }
    }

    private static String plain(String name) {
        String decomposed = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return MARK.matcher(decomposed).replaceAll("");
    }
}
