package io.podcatalog.discovery;

import io.podcatalog.discovery.EpisodeVectorStore.Edition;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** The titles of a podcast's episodes and the addresses of their pages at the publisher, to find them in the notes. */
final class Titles {

    /** Shorter titles also occur as ordinary words. */
    private static final int FEWEST_WORDS = 3;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Links to one page differ in these parts. */
    private static final Pattern VARIABLE = Pattern.compile("(?i)^https?://(?:www\\.)?|/*(?:[?#].*)?$");

    private static final int LONGEST_LINK = 2_000;

    private final Map<String, List<List<String>>> byBeginning;
    private final Map<Long, String> addresses = new HashMap<>();
    private final Set<String> known;

    Titles(Collection<Title> titles, Map<Long, String> links) {
        byBeginning = titles.stream()
                .map(title -> words(title.plain()))
                .filter(words -> words.size() >= FEWEST_WORDS)
                .distinct()
                .collect(Collectors.groupingBy(words -> beginning(words, 0)));
        links.forEach((episode, link) -> addresses.put(episode, address(link)));
        known = new HashSet<>(addresses.values());
    }

    static Titles of(Collection<Edition> editions) {
        Map<Long, String> links = new HashMap<>();
        editions.stream()
                .filter(edition -> edition.link() != null)
                .forEach(edition -> links.put(edition.episodeId(), edition.link()));
        return new Titles(
                editions.stream()
                        .map(edition -> Title.of(edition.title(), null))
                        .toList(),
                links);
    }

    /** {@return the titles that stand in the text in the same letters, in words with spaces between them} */
    Stream<String> in(String text) {
        List<String> words = words(text);
        return IntStream.rangeClosed(0, words.size() - FEWEST_WORDS)
                .boxed()
                .flatMap(from -> byBeginning.getOrDefault(beginning(words, from), List.of()).stream()
                        .filter(title -> from + title.size() <= words.size()
                                && words.subList(from, from + title.size()).equals(title)))
                .map(title -> String.join(" ", title));
    }

    Optional<String> addressOf(long episode) {
        return Optional.ofNullable(addresses.get(episode));
    }

    /** {@return the addresses of this podcast's episodes among the links of the notes} */
    Stream<String> linkedFrom(@Nullable String notesHtml) {
        return notesHtml == null || known.isEmpty()
                ? Stream.empty()
                : Jsoup.parseBodyFragment(notesHtml).select("a[href]").stream()
                        .map(link -> address(link.attr("href")))
                        .filter(known::contains);
    }

    private static String address(String link) {
        return VARIABLE.matcher(
                        link.substring(0, Math.min(LONGEST_LINK, link.length())).strip())
                .replaceAll("");
    }

    private static String beginning(List<String> words, int from) {
        return String.join(" ", words.subList(from, from + FEWEST_WORDS));
    }

    private static List<String> words(String text) {
        return BETWEEN_WORDS.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }
}
