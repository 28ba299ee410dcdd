package io.podcatalog.discovery;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a part in a title, such as "Part 2", "Teil III" and "(2/3)".
 *
 * @param number from 1
 * @param start the place of its first character in the title
 * @param end the place behind its last one
 */
record Part(int number, int start, int end) {

    /** Roman numerals from I to XXXIX. */
    private static final String NUMERAL = "x{1,3}(?:ix|iv|v?i{0,3})|ix|iv|vi{0,3}|i{1,3}";

    private static final Pattern PART = Pattern.compile(
            "[(\\[]?\\b(?:part|pt\\.?|teil|partie|parte|deel|del|часть)\\s*#?(?<number>\\d{1,2}|(?-u:" + NUMERAL
                    + "|one|two|three|four|five))\\b"
                    + "(?:\\s*(?:of|/|von)\\s*\\d+)?[)\\]]?"
                    + "|[(\\[]\\s*(?<of>\\d{1,2})\\s*(?:of|/)\\s*\\d{1,2}\\s*[)\\]]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final List<String> WORDS = List.of("one", "two", "three", "four", "five");

    static Optional<Part> in(String title) {
        Matcher part = PART.matcher(title);
        if (!part.find()) {
            return Optional.empty();
        }
        String written = part.group("number") == null ? part.group("of") : part.group("number");
        return Optional.of(new Part(number(written.toLowerCase(Locale.ROOT)), part.start(), part.end()));
    }

    private static int number(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return Integer.parseInt(word);
        }
        return WORDS.contains(word) ? WORDS.indexOf(word) + 1 : ofNumeral(word);
    }

    /** A smaller digit before a larger one is subtracted: IX is nine. */
    private static int ofNumeral(String numeral) {
        int sum = 0;
        for (int i = 0; i < numeral.length(); i++) {
            int value = value(numeral.charAt(i));
            sum += i + 1 < numeral.length() && value < value(numeral.charAt(i + 1)) ? -value : value;
        }
        return sum;
    }

    private static int value(char digit) {
        return digit == 'i' ? 1 : digit == 'v' ? 5 : 10;
    }
}
