package io.podcatalog.discovery;

import io.podcatalog.catalog.EpisodeText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * The terms in which an episode tells what it is about: its words and pairs of words, reduced to their stems, with
 * their weights; a title says more than notes do.
 */
final class EpisodeTerms {

    private static final double TITLE = 4;
    private static final double KEYWORDS = 3;
    private static final double SUMMARY = 1.5;
    private static final double NOTES = 1;

    private static final Pattern PHRASE = Pattern.compile("[^\\s,.;:!?()\\[\\]\"“”|/]+ [^\\s,.;:!?()\\[\\]\"“”|/]+");

    /** Beyond this, notes are boilerplate, credits and transcripts. */
    private static final int NOTES_LENGTH = 20_000;

    private final Map<String, Double> weights = new HashMap<>();
    private final Map<String, Set<String>> spellings = new HashMap<>();

    static EpisodeTerms of(EpisodeText text, Analyzer analyzer) {
        EpisodeTerms terms = new EpisodeTerms();
        terms.read(text.title(), TITLE, analyzer);
        terms.read(String.join(", ", text.keywords()), KEYWORDS, analyzer);
        terms.read(text.summary(), SUMMARY, analyzer);
        terms.read(plain(text.notesHtml()), NOTES, analyzer);
        return terms;
    }

    /** {@return how much each term counts: more for each time, but ever less so} */
    Map<String, Double> weights() {
        return weights;
    }

    /**
     * {@return the term as both episodes write it, in lower case where one of them does; nothing where they write
     * it differently}
     */
    Optional<String> commonSpelling(String term, EpisodeTerms other) {
        Set<String> ours = spellings.getOrDefault(term, Set.of());
        Set<String> theirs = other.spellings.getOrDefault(term, Set.of());
        return Stream.concat(ours.stream(), theirs.stream())
                .filter(spelling -> ours.stream().anyMatch(spelling::equalsIgnoreCase)
                        && theirs.stream().anyMatch(spelling::equalsIgnoreCase))
                .max(Comparator.<String, Boolean>comparing(spelling -> spelling.equals(spelling.toLowerCase()))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private void read(@Nullable String text, double weight, Analyzer analyzer) {
        if (text == null) {
            return;
        }
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
                weights.merge(stem, weight, Double::sum);
                spellings.computeIfAbsent(stem, key -> new TreeSet<>()).add(spelling);
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Not so half a pair, whose other half was a filler word, nor numbers and times. */
    private static boolean isTopic(String stem) {
        return !stem.startsWith(" ")
                && !stem.endsWith(" ")
                && Stream.of(stem.split(" ")).allMatch(word -> word.chars().anyMatch(Character::isLetter));
    }

    /** Two words with a comma or a full stop between them are no phrase. */
    private static boolean isParted(String stem, String spelling) {
        return stem.contains(" ") && !PHRASE.matcher(spelling).matches();
    }

    private static @Nullable String plain(@Nullable String html) {
        if (html == null) {
            return null;
        }
        String text = Jsoup.parse(html).text();
        return text.length() <= NOTES_LENGTH ? text : text.substring(0, NOTES_LENGTH);
    }
}
