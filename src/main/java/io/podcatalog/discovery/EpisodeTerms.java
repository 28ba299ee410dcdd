package io.podcatalog.discovery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * The terms in which an episode tells what it is about: its words and pairs of words, reduced to their stems, with
 * their weights; a title says more than notes do.
 */
final class EpisodeTerms {

    private static final Pattern PHRASE = Pattern.compile("[^\\s,.;:!?()\\[\\]\"“”|/]+ [^\\s,.;:!?()\\[\\]\"“”|/]+");

    /** What is said but once or twice in an hour is said in passing. */
    private static final double IN_PASSING = 0.5;

    private final Map<String, Double> weights = new HashMap<>();
    private final Map<String, Set<String>> spellings = new HashMap<>();
    private final Set<String> headings = new TreeSet<>();

    static EpisodeTerms of(List<Passage> passages) {
        EpisodeTerms terms = new EpisodeTerms();
        String sample = passages.stream().map(Passage::text).limit(20).collect(Collectors.joining(" "));
        Analyzer analyzer = Language.of(sample).analyzer();
        passages.forEach(passage -> terms.read(passage, analyzer));
        terms.weights.values().removeIf(weight -> weight < IN_PASSING);
        terms.spellings.keySet().retainAll(terms.weights.keySet());
        return terms;
    }

    /** {@return how much each term counts: more for each time, but ever less so} */
    Map<String, Double> weights() {
        return weights;
    }

    /** {@return the ways in which the episode writes a term} */
    Set<String> spellings(String term) {
        return spellings.getOrDefault(term, Set.of());
    }

    /** {@return whether a term stands in the title, or where else an editor tells what the episode is about} */
    boolean isInHeading(String term) {
        return headings.contains(term);
    }

    /**
     * {@return the term as both episodes write it, in lower case where one of them does; nothing where they write
     * it differently}
     */
    Optional<String> commonSpelling(String term, EpisodeTerms other) {
        Set<String> ours = spellings(term);
        Set<String> theirs = other.spellings(term);
        return Stream.concat(ours.stream(), theirs.stream())
                .filter(spelling -> ours.stream().anyMatch(spelling::equalsIgnoreCase)
                        && theirs.stream().anyMatch(spelling::equalsIgnoreCase))
                .max(Comparator.<String, Boolean>comparing(spelling -> spelling.equals(spelling.toLowerCase()))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private void read(Passage passage, Analyzer analyzer) {
        String text = passage.text();
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                String stem = term.toString();
                String spelling = text.substring(place.startOffset(), place.endOffset());
                if (!isTopic(stem) || isParted(stem, spelling)) {
                    continue;
                }
                weights.merge(stem, passage.part().weight, Double::sum);
                spellings.computeIfAbsent(stem, key -> new TreeSet<>()).add(spelling);
                if (passage.part().isHeading()) {
                    headings.add(stem);
                }
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Not so half a pair, whose other half was a filler word, nor numbers and times, nor "don't". */
    private static boolean isTopic(String stem) {
        return !stem.startsWith(" ")
                && !stem.endsWith(" ")
                && Stream.of(stem.split(" "))
                        .allMatch(word -> word.chars().anyMatch(Character::isLetter) && word.indexOf('\'') < 0);
    }

    /** Two words with a comma or a full stop between them are no phrase. */
    private static boolean isParted(String stem, String spelling) {
        return stem.contains(" ") && !PHRASE.matcher(spelling).matches();
    }
}
