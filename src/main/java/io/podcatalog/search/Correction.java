package io.podcatalog.search;

import io.podcatalog.catalog.EpisodeContent;
import io.podcatalog.index.EpisodeDocument;
import io.podcatalog.language.Fold;
import io.podcatalog.language.Language;
import io.podcatalog.podcast.Chapter;
import io.podcatalog.podcast.Person;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** Finds the likely spelling of words that no episode has, in the texts of the episodes that the search found. */
final class Correction {

    private Correction() {}

    /** {@return the likely spelling of each unknown word for which there is one, by its folded spelling} */
    static Map<String, String> of(Collection<String> unknown, Collection<EpisodeContent> found) {
        Map<String, String> corrections = new LinkedHashMap<>();
        if (unknown.isEmpty()) {
            return corrections;
        }
        Map<String, Integer> spellings = new HashMap<>();
        found.stream()
                .flatMap(Correction::texts)
                .flatMap(text -> Fold.words(text).stream())
                .forEach(word -> spellings.merge(word.term(), 1, Integer::sum));
        // Another character makes another word.
        for (String word : unknown.stream()
                .filter(one -> !Language.isRun(one))
                .map(Fold::of)
                .toList()) {
            nearest(word, spellings, 1)
                    .or(() -> word.length() > 6 ? nearest(word, spellings, 2) : Optional.empty())
                    .ifPresent(spelling -> corrections.put(word, spelling));
        }
        return corrections;
    }

    private static Optional<String> nearest(String word, Map<String, Integer> spellings, int edits) {
        CharacterRunAutomaton near = new CharacterRunAutomaton(new LevenshteinAutomata(word, true).toAutomaton(edits));
        return spellings.entrySet().stream()
                .filter(spelling -> near.run(spelling.getKey()))
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    private static Stream<String> texts(EpisodeContent episode) {
        return Stream.of(
                        Stream.ofNullable(episode.title()),
                        Stream.ofNullable(episode.summary()),
                        Stream.ofNullable(EpisodeDocument.plain(episode.notesHtml())),
                        episode.keywords().stream(),
                        episode.people().stream().map(Person::name),
                        episode.chapters().stream().map(Chapter::title))
                .flatMap(texts -> texts);
    }
}
