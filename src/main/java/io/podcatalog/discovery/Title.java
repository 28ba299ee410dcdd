package io.podcatalog.discovery;

import io.podcatalog.catalog.EpisodeContent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The data in the title of an episode.
 *
 * @param plain the title without its number and marks of a rerun
 * @param bare the words of this in lower case
 * @param rerun whether it says that the episode was published before
 * @param written the number in the title; a rerun may have a new number
 * @param number of the episode, by its tag or the title
 * @param code the number with the letters before it, such as "lup42" in "LUP 42: A title", in lower case
 */
record Title(
        String plain,
        String bare,
        boolean rerun,
        @Nullable Integer written,
        @Nullable Integer number,
        @Nullable String code,
        Series series) {

    private static final Pattern NUMBER = Pattern.compile(
            "^\\s*(?:(?:ep(?:isode|\\.)?|folge|#)\\s*#?(\\d{1,4})\\b|s\\d{1,4}\\s*e(\\d{1,4})\\b|(\\d{1,4})(?=\\s*[-–—:.|)]))\\s*[-–—:.|)]*\\s*",
            Pattern.CASE_INSENSITIVE);

    /** A number behind the name of the podcast. */
    private static final Pattern LATER_NUMBER =
            Pattern.compile("\\b(?:ep(?:isode|\\.)?|folge)\\s*#?(\\d{1,4})\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern CODE = Pattern.compile(
            "^([A-Z]{2,6}) ?0*(\\d{1,4})\\b\\s*[-–—:.|)]*\\s*|\\s*[-–—|]\\s*([A-Z]{2,6}) ?0*(\\d{1,4})$");

    private static final Pattern NUMBERED = Pattern.compile("\\(?\\bep(?:isode|\\.)? ?\\d{1,4}\\)?");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** In words. Shorter phrases are idioms. */
    private static final int PHRASE = 3;

    private static final int LONGEST_ARTICLE = 3;

    static Title of(EpisodeContent episode) {
        return of(episode.title(), episode.number());
    }

    /** @param tagged the number that the feed gives */
    static Title of(@Nullable String written, @Nullable BigDecimal tagged) {
        String text = written == null ? "" : written.strip().replaceAll("\\s+", " ");
        String first = RerunMark.removedFrom(text);
        Matcher number = NUMBER.matcher(first);
        boolean numbered = number.find();
        String rest = numbered ? first.substring(number.end()) : first;
        Matcher code = CODE.matcher(rest);
        boolean coded = code.find();
        String plain = coded ? code.replaceFirst("").strip() : rest;
        Matcher later = LATER_NUMBER.matcher(plain);
        Integer found = numbered ? number(number) : later.find() ? number(later) : null;
        return new Title(
                plain,
                bare(plain),
                RerunMark.isIn(text),
                found,
                tagged == null ? found : whole(tagged),
                coded ? groups(code).collect(Collectors.joining()).toLowerCase(Locale.ROOT) : null,
                Series.of(plain));
    }

    /** Nobody refers to episode 315 and means 315.5. */
    private static @Nullable Integer whole(BigDecimal number) {
        return number.scale() > 0 ? null : Integer.valueOf(number.intValue());
    }

    private static Integer number(MatchResult match) {
        return Integer.valueOf(groups(match).findFirst().orElseThrow());
    }

    private static Stream<String> groups(MatchResult match) {
        return IntStream.rangeClosed(1, match.groupCount())
                .mapToObj(match::group)
                .filter(group -> group != null);
    }

    /** {@return the words of a title in lower case; the title as it stands if it has none} */
    static String bare(String title) {
        String plain = NUMBERED.matcher(title.toLowerCase(Locale.ROOT)).replaceAll(" ");
        String words = BETWEEN_WORDS
                .matcher(plain.replaceAll("['’]", ""))
                .replaceAll(" ")
                .strip();
        return words.isEmpty() ? title.toLowerCase(Locale.ROOT) : words;
    }

    /** {@return the hashes of the bare words but for articles and the like, in ascending order} */
    int[] words(Predicate<String> filler) {
        List<String> all = List.of(bare.split(" "));
        List<String> telling = all.stream()
                .filter(word -> word.length() > LONGEST_ARTICLE || !filler.test(word))
                .toList();
        return (telling.isEmpty() ? all : telling)
                .stream().mapToInt(Trait::hash).sorted().distinct().toArray();
    }

    /** {@return all groups of three bare words that follow each other} */
    List<String> phrases() {
        List<String> all = List.of(bare.split(" "));
        return IntStream.rangeClosed(0, all.size() - PHRASE)
                .mapToObj(from -> String.join(" ", all.subList(from, from + PHRASE)))
                .toList();
    }

    /** {@return a hash of the number of the part and of all numbers that the title has outside of its series} */
    int numbers() {
        String rest = series.names().stream().map(Title::bare).reduce(bare, (left, name) -> left.replace(name, " "));
        List<String> numbers =
                DIGITS.matcher(rest).results().map(MatchResult::group).toList();
        return numbers.hashCode() + series.part().map(Part::number).orElse(0);
    }
}
