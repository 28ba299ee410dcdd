package io.podcatalog.search;

import io.podcatalog.index.Query;
import io.podcatalog.language.Fold;
import io.podcatalog.language.Language;
import io.podcatalog.language.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Marks the words of a search in texts. Engines can do this as well, but each marks other hits, and they return strings
 * with markup. This class marks the same hits for every engine, and its pieces of text can't become markup.
 */
final class Marker {

    /** The part of a long text that is shown: characters before the first hit, and below, characters in all. */
    private static final int BEFORE = 60;

    private static final int LENGTH = 240;

    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.!?])\\s+|\\R");

    private final Language language;
    /** The terms of each word of the search, by the first of them. */
    private final Map<String, Set<List<String>>> wanted = new HashMap<>();

    private final @Nullable String beginning;

    /**
     * @param corrections the likely spellings of misspelled words in the query
     * @param language of the texts
     */
    Marker(Query query, Collection<String> corrections, Language language) {
        this.language = language;
        Stream.concat(query.words().stream(), corrections.stream())
                .map(language::terms)
                .filter(terms -> !terms.isEmpty())
                .forEach(terms -> wanted.computeIfAbsent(terms.get(0), first -> new HashSet<>())
                        .add(terms));
        String last = query.isOpen() ? query.words().get(query.words().size() - 1) : "";
        String folded = Fold.of(last);
        beginning = folded.length() > 1 || Language.isRun(last) ? folded : null;
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
        return (int) hits(text).stream().map(Hit::term).distinct().count();
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

    /** {@return the hits of each sentence} To take all words of all notes apart is a quarter of the time of a search. */
    private List<Hit> hits(String text) {
        List<Hit> hits = new ArrayList<>();
        int from = 0;
        for (Matcher gap = BETWEEN_SENTENCES.matcher(text); from < text.length(); ) {
            int to = gap.find() ? gap.end() : text.length();
            String sentence = text.substring(from, to);
            if (mayHave(sentence)) {
                addHits(sentence, from, hits);
            }
            from = to;
        }
        return hits;
    }

    /** Rules out most sentences quickly: a word has the first letters of its stem, in most languages at its start. */
    private boolean mayHave(String text) {
        String folded = Fold.of(text);
        return beginning != null && folded.contains(beginning)
                || !Fold.isAscii(folded)
                || wanted.keySet().stream().anyMatch(term -> has(folded, start(term)));
    }

    private boolean has(String folded, String start) {
        int at = folded.indexOf(start);
        if (language.keepsBeginnings()) {
            while (at > 0 && Character.isLetter(folded.charAt(at - 1))) {
                at = folded.indexOf(start, at + 1);
            }
        }
        return at >= 0;
    }

    private static String start(String term) {
        int tag = term.indexOf('/');
        return term.substring(0, Math.max(1, (tag < 0 ? term.length() : tag) - 2));
    }

    private void addHits(String text, int offset, List<Hit> hits) {
        List<Word> words = language.words(text);
        for (int i = 0; i < words.size(); i++) {
            List<Word> rest = words.subList(i, words.size());
            Optional<List<String>> said = wanted.getOrDefault(words.get(i).term(), Set.of()).stream()
                    .filter(terms -> begin(rest, terms))
                    .max(Comparator.comparing(List::size));
            int start = words.get(i).start();
            if (said.isPresent()) {
                int end = rest.stream()
                        .limit(said.get().size())
                        .mapToInt(Word::end)
                        .max()
                        .orElseThrow();
                hits.add(new Hit(String.join(" ", said.get()), offset + start, offset + end));
            } else if (beginning != null
                    && Fold.of(text.substring(start, words.get(i).end())).startsWith(beginning)) {
                int end = Language.isRun(beginning)
                        ? start + beginning.length()
                        : words.get(i).end();
                hits.add(new Hit(
                        beginning,
                        offset + start,
                        offset + Math.min(end, words.get(i).end())));
            }
        }
    }

    private static boolean begin(List<Word> words, List<String> terms) {
        return words.size() >= terms.size()
                && IntStream.range(0, terms.size())
                        .allMatch(i -> words.get(i).term().equals(terms.get(i)));
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
}
