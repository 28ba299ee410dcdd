package io.podcatalog.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of a search. The only operator is a pair of quotes, which marks a phrase.
 *
 * @param text at most 100 characters, without control characters
 * @param words folded; without filler words, unless there are no other words
 * @param phrases folded
 */
public record Query(String text, List<String> words, List<String> phrases) {

    static final int MAX_LENGTH = 100;

    /** More words add nothing to a search, and each has its cost. */
    private static final int MOST_WORDS = 12;

    private static final Pattern PHRASE =
            Pattern.compile("(?<![\\p{L}\\p{N}])[\"“”„«]([^\"“”„«»]+)[\"“”»](?![\\p{L}\\p{N}])");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:\\.[\\p{L}\\p{N}]+)*");

    /** Words of questions to a search field, in the language of the pages. */
    private static final Set<String> FILLERS =
            Set.of(("a an and are as at about be by did do does episode episodes ep for"
                            + " from how i in is it its me my of on one or our podcast show that the their this to was we were what"
                            + " when where which who why with you your find")
                    .split(" "));

    public static Query of(String typed) {
        String text = cut(typed.replaceAll("\\p{Cntrl}+", " ").strip());
        String folded = Fold.of(text);
        List<String> phrases = new ArrayList<>();
        for (Matcher phrase = PHRASE.matcher(folded); phrase.find(); ) {
            if (!words(phrase.group(1)).isEmpty()) {
                phrases.add(phrase.group(1));
            }
        }
        List<String> all = words(folded);
        List<String> telling =
                all.stream().filter(word -> !FILLERS.contains(word)).toList();
        return new Query(text, telling.isEmpty() ? all : telling, phrases);
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** {@return whether the last word may be the beginning of a longer one} */
    public boolean isOpen() {
        return !isEmpty() && Fold.of(text).endsWith(words.get(words.size() - 1));
    }

    /** {@return the text with corrected words} */
    public String corrected(Map<String, String> corrections) {
        return WORD.matcher(text)
                .replaceAll(word ->
                        Matcher.quoteReplacement(corrections.getOrDefault(Fold.of(word.group()), word.group())));
    }

    private static List<String> words(String folded) {
        return Stream.of(folded)
                .flatMap(text -> WORD.matcher(text).results())
                .map(word -> word.group())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    private static String cut(String text) {
        int end = Math.min(text.length(), MAX_LENGTH);
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
}
