package io.podcatalog.index;

import io.podcatalog.language.Fold;
import io.podcatalog.language.Language;
import io.podcatalog.language.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a search, as they were typed: each language has its own form of them. The only operator is a pair of
 * quotes, which marks a phrase.
 *
 * @param text at most 100 characters, without control characters
 * @param words without filler words, unless there are no other words
 * @param fillers the other words, which no episode must have
 * @param phrases the texts between quotes
 */
public record Query(String text, List<String> words, List<String> fillers, List<String> phrases) {

    static final int MAX_LENGTH = 100;

    /** More words add nothing to a search, and each has its cost. A run of characters counts as many words. */
    private static final int MOST_WORDS = 12;

    private static final Pattern PHRASE =
            Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])[\"“”„«]([^\"“”„«»]+)[\"“”»](?![\\p{L}\\p{M}\\p{N}])");

    /** Words of questions to a search field, in the language of the pages. */
    private static final Set<String> FILLERS =
            Set.of(("a an and are as at about be by did do does episode episodes ep for"
                            + " from how i in is it its me my of on one or our podcast show that the their this to was we were what"
                            + " when where which who why with you your find")
                    .split(" "));

    public static Query of(String typed) {
        String text = cut(typed.replaceAll("\\p{Cntrl}+", " ").strip());
        List<String> phrases = new ArrayList<>();
        for (Matcher phrase = PHRASE.matcher(text); phrase.find(); ) {
            if (!words(phrase.group(1)).isEmpty()) {
                phrases.add(phrase.group(1));
            }
        }
        List<String> all = words(text);
        List<String> fillers =
                all.stream().filter(word -> FILLERS.contains(Fold.of(word))).toList();
        List<String> telling =
                all.stream().filter(word -> !fillers.contains(word)).toList();
        return telling.isEmpty()
                ? new Query(text, all, List.of(), phrases)
                : new Query(text, telling, fillers, phrases);
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** {@return whether the last word may be the beginning of a longer one} */
    public boolean isOpen() {
        return !isEmpty() && text.endsWith(lastWord());
    }

    /** The query must have words. */
    String lastWord() {
        return words.get(words.size() - 1);
    }

    /**
     * {@return the text with corrected words}
     *
     * @param corrections by the folded spelling of the words
     */
    public String corrected(Map<String, String> corrections) {
        StringBuilder corrected = new StringBuilder();
        int done = 0;
        for (Word word : Fold.words(text)) {
            String typed = text.substring(word.start(), word.end());
            corrected.append(text, done, word.start()).append(corrections.getOrDefault(word.term(), typed));
            done = word.end();
        }
        return corrected.append(text.substring(done)).toString();
    }

    /** {@return the forms of a word or phrase in these languages, each as terms with blanks between them} */
    static List<String> forms(String phrase, List<Language> languages) {
        return languages.stream()
                .map(language -> String.join(
                        " ", language.terms(phrase).stream().limit(MOST_WORDS).toList()))
                .distinct()
                .toList();
    }

    /** {@return how many terms its text has: a run of characters has as many as characters} */
    int terms() {
        return Language.ENGLISH.terms(text).size();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Set<String> folded = new HashSet<>();
        for (Word word : Fold.words(text)) {
            if (words.size() < MOST_WORDS && folded.add(word.term())) {
                words.add(text.substring(word.start(), word.end()));
            }
        }
        return words;
    }

    private static String cut(String text) {
        int end = Math.min(text.length(), MAX_LENGTH);
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
}
