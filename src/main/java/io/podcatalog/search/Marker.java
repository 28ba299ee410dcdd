package io.podcatalog.search;

import io.podcatalog.index.Fold;
import io.podcatalog.index.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Marks the words of a search in texts. Engines can do this as well, but each marks other hits, and they return strings
 * with markup. This class marks the same hits for every engine, and its pieces of text can't become markup.
 */
final class Marker {

    /** The part of a long text that is shown: characters before the first hit, and below, characters in all. */
    private static final int BEFORE = 60;

    private static final int LENGTH = 240;

    private static final Analyzer WORDS = new WordAnalyzer();

    private final Set<String> terms = new HashSet<>();
    private final @Nullable String beginning;

    /** @param corrections the likely spellings of misspelled words in the query */
    Marker(Query query, Collection<String> corrections) {
        Stream.concat(query.words().stream(), corrections.stream())
                .forEach(word -> allWords(word).forEach(hit -> terms.add(hit.term)));
        String last = query.isOpen() ? query.words().get(query.words().size() - 1) : "";
        beginning = last.length() > 1 ? last : null;
    }

    private record Hit(String term, int start, int end) {}

    /** {@return the whole text, with marked hits} */
    List<Segment> mark(String text) {
        return segments(text, 0, text.length(), hits(text));
    }

    /** {@return the part of the text with most of the words, empty where the text has no hit} */
    List<Segment> excerpt(String text) {
        List<Hit> hits = hits(text);
        if (hits.isEmpty()) {
            return List.of();
        }
        int best = 0;
        int most = 0;
        for (int first = 0; first < hits.size(); first++) {
            int words = wordsWithin(hits, first);
            if (words > most) {
                most = words;
                best = first;
            }
        }
        int start = Math.max(0, hits.get(best).start - BEFORE);
        int from = start == 0 ? 0 : text.indexOf(' ', start) + 1;
        from = from > hits.get(best).start || from == 0 ? start == 0 ? 0 : hits.get(best).start : from;
        int end = Math.min(text.length(), Math.max(from + LENGTH, hits.get(best).end));
        int to = end == text.length() ? end : Math.max(text.lastIndexOf(' ', end), hits.get(best).end);
        List<Segment> segments = new ArrayList<>();
        if (from > 0) {
            segments.add(new Segment("… ", false));
        }
        segments.addAll(segments(text, from, to, hits));
        if (to < text.length()) {
            segments.add(new Segment(" …", false));
        }
        return segments;
    }

    /** {@return how many of the words occur in the text} */
    int words(String text) {
        return mayHave(text)
                ? (int) hits(text).stream().map(Hit::term).distinct().count()
                : 0;
    }

    private static int wordsWithin(List<Hit> hits, int first) {
        int end = hits.get(first).start - BEFORE + LENGTH;
        return (int) hits.stream()
                .skip(first)
                .takeWhile(hit -> hit.end <= end)
                .map(Hit::term)
                .distinct()
                .count();
    }

    /** Rules out most lines of a transcript quickly: words with one stem begin with the same letters. */
    private boolean mayHave(String text) {
        String folded = Fold.of(text);
        return beginning != null && folded.contains(beginning)
                || folded.chars().anyMatch(character -> character > 0x7F)
                || terms.stream().anyMatch(term -> folded.contains(term.substring(0, Math.max(1, term.length() - 2))));
    }

    private List<Hit> hits(String text) {
        List<Hit> hits = new ArrayList<>();
        for (Hit word : allWords(text)) {
            if (terms.contains(word.term)) {
                hits.add(word);
            } else if (beginning != null && word.term.startsWith(beginning)) {
                hits.add(new Hit(beginning, word.start, word.end));
            }
        }
        return hits;
    }

    /** {@return the words of the text, each with its stem} */
    private static List<Hit> allWords(String text) {
        List<Hit> words = new ArrayList<>();
        try (TokenStream tokens = WORDS.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(new Hit(term.toString(), place.startOffset(), place.endOffset()));
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words;
    }

    private static List<Segment> segments(String text, int from, int to, List<Hit> hits) {
        List<Segment> segments = new ArrayList<>();
        int done = from;
        for (Hit hit : hits) {
            if (hit.start >= done && hit.end <= to) {
                if (hit.start > done) {
                    segments.add(new Segment(text.substring(done, hit.start), false));
                }
                segments.add(new Segment(text.substring(hit.start, hit.end), true));
                done = hit.end;
            }
        }
        if (done < to) {
            segments.add(new Segment(text.substring(done, to), false));
        }
        return segments;
    }

    /** {@return how often each word occurs in the text, by its folded spelling} */
    static Map<String, Integer> spellings(String text) {
        Map<String, Integer> spellings = new LinkedHashMap<>();
        allWords(text).forEach(word -> spellings.merge(Fold.of(text.substring(word.start, word.end)), 1, Integer::sum));
        return spellings;
    }
}
