package io.podcatalog.discovery;

import io.podcatalog.discovery.EpisodeVectorStore.Edition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the titles of a podcast's episodes in its texts, in the same letters. */
final class Titles {

    /** Shorter titles also occur as ordinary words. */
    private static final int FEWEST_WORDS = 3;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final Map<String, List<List<String>>> byBeginning;

    Titles(Collection<Title> titles) {
        byBeginning = titles.stream()
                .map(title -> words(title.plain()))
                .filter(words -> words.size() >= FEWEST_WORDS)
                .distinct()
                .collect(Collectors.groupingBy(words -> beginning(words, 0)));
    }

    static Titles of(Collection<Edition> editions) {
        return new Titles(editions.stream()
                .map(edition -> Title.of(edition.title(), null))
                .toList());
    }

    /** {@return the titles that stand in the text, in words with spaces between them} */
    Stream<String> in(String text) {
        List<String> words = words(text);
        return IntStream.rangeClosed(0, words.size() - FEWEST_WORDS)
                .boxed()
                .flatMap(from -> byBeginning.getOrDefault(beginning(words, from), List.of()).stream()
                        .filter(title -> from + title.size() <= words.size()
                                && words.subList(from, from + title.size()).equals(title)))
                .map(title -> String.join(" ", title));
    }

    private static String beginning(List<String> words, int from) {
        return String.join(" ", words.subList(from, from + FEWEST_WORDS));
    }

    private static List<String> words(String text) {
        return BETWEEN_WORDS.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }
}
