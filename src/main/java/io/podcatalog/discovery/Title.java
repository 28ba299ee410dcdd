package io.podcatalog.discovery;

import io.podcatalog.catalog.EpisodeContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The data in the title of an episode: its number, its series, its part of a whole, and whether it is a rerun.
 *
 * @param bare the title without number and marks of a rerun, in lower case
 * @param whole the name of the whole that this is a part of
 * @param part the number of the part, from 1
 * @param series the names of its series, as the title writes them; the whole is one of them
 * @param place the number of the episode in its series
 */
record Title(
        String text,
        String bare,
        boolean rerun,
        @Nullable Integer number,
        @Nullable String whole,
        @Nullable Integer part,
        List<String> series,
        @Nullable Integer place) {

    private static final Pattern NUMBER = Pattern.compile(
            "^\\s*(?:(?:ep(?:isode|\\.)?|folge|#)\\s*#?(\\d{1,4})\\b|s\\d{1,4}\\s*e(\\d{1,4})\\b|(\\d{1,4})(?=\\s*[-–—:.|)]))\\s*[-–—:.|)]*\\s*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern RERUN = Pattern.compile(
            "[\\[(]?\\b(?:rerun|re-run|rebroadcast|encore|replay|re-release|rerelease|from the archives?|repeat)\\b[\\])]?\\s*[-–—:|]*",
            Pattern.CASE_INSENSITIVE);

    /** Roman numerals from I to XXXIX. */
    private static final String NUMERAL = "x{1,3}(?:ix|iv|v?i{0,3})|ix|iv|vi{0,3}|i{1,3}";

    private static final Pattern PART = Pattern.compile(
            "[(\\[]?\\b(?:part|pt\\.?|teil|partie|parte|deel|del|часть)\\s*#?(\\d{1,2}|(?-u:" + NUMERAL
                    + "|one|two|three|four|five))\\b"
                    + "(?:\\s*(?:of|/|von)\\s*\\d+)?[)\\]]?|[(\\[]\\s*(\\d{1,2})\\s*(?:of|/)\\s*\\d{1,2}\\s*[)\\]]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern SEPARATOR = Pattern.compile("\\s*(?::|\\||\\s[-–—~])\\s+");
    private static final Pattern EDGES = Pattern.compile("^[\\s,:(\\[|–—~-]+|[\\s,:(\\[|–—~-]+$");
    private static final Pattern LAST_NUMBER =
            Pattern.compile("\\s+(?:#|no\\.?\\s*|ep(?:isode)?\\.?\\s*)?(\\d{1,4})$", Pattern.CASE_INSENSITIVE);

    private static final List<String> WORDS = List.of("one", "two", "three", "four", "five");

    private static final int SHORTEST = 4;
    private static final int LONGEST = 80;

    static Title of(EpisodeContent episode) {
        String text = episode.title() == null ? "" : episode.title().strip().replaceAll("\\s+", " ");
        Matcher numbered = NUMBER.matcher(text);
        boolean hasNumber = numbered.find();
        String rest = RERUN.matcher(hasNumber ? text.substring(numbered.end()) : text)
                .replaceAll("")
                .strip();
        Integer number = hasNumber ? Integer.valueOf(group(numbered)) : null;
        if (episode.number() != null) {
            // Nobody refers to episode 315 and means 315.5.
            number = episode.number().scale() > 0
                    ? null
                    : Integer.valueOf(episode.number().intValue());
        }
        boolean rerun = RERUN.matcher(text).find();
        Matcher parted = PART.matcher(rest);
        if (!parted.find()) {
            Series series = Series.of(rest);
            return new Title(text, bare(rest), rerun, number, null, null, series.names(), series.place());
        }
        String before = trim(rest.substring(0, parted.start()));
        String whole = isName(before) ? before : SEPARATOR.split(trim(rest.substring(parted.end())), 2)[0];
        Series series = Series.of(whole);
        List<String> names = new ArrayList<>(series.names());
        if (isName(whole)) {
            names.add(whole);
        }
        return new Title(
                text,
                bare(rest),
                rerun,
                number,
                isName(whole) ? whole : null,
                number(group(parted)),
                names,
                number(group(parted)));
    }

    private record Series(List<String> names, @Nullable Integer place) {

        /** {@return the names before each separator, without their numbers} */
        static Series of(String text) {
            List<String> names = new ArrayList<>();
            Integer place = null;
            Matcher separator = SEPARATOR.matcher(text);
            while (separator.find()) {
                String prefix = text.substring(0, separator.start());
                Matcher last = LAST_NUMBER.matcher(prefix);
                if (last.find()) {
                    place = Integer.valueOf(last.group(1));
                    prefix = prefix.substring(0, last.start());
                }
                if (isName(trim(prefix))) {
                    names.add(trim(prefix));
                }
            }
            return new Series(names, place);
        }
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String trim(String text) {
        return EDGES.matcher(text).replaceAll("");
    }

    private static boolean isName(String text) {
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && text.chars().anyMatch(Character::isLetter)
                && !PART.matcher(text).matches();
    }

    private static String group(MatchResult match) {
        for (int group = 1; group < match.groupCount(); group++) {
            if (match.group(group) != null) {
                return match.group(group);
            }
        }
        return match.group(match.groupCount());
    }

    private static int number(String written) {
        String word = written.toLowerCase(Locale.ROOT);
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
