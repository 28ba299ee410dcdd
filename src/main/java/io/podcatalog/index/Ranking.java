package io.podcatalog.index;

import static io.podcatalog.index.EpisodeDocument.*;

import java.util.Set;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/**
 * Decides which episodes are found and in which order: by BM25 in each field, where rare words count more, and a title
 * more than notes. The weights were tuned on a set of sample queries; no single one matters much.
 */
final class Ranking {

    private static final String[] EVERYWHERE = {TITLE, PEOPLE, KEYWORDS, PODCAST, CHAPTERS, NOTES, TRANSCRIPT};

    /** A title as similar as this is the query in another spelling: "postmortem", three typos, two words joined. */
    private static final int SIMILAR_PERCENT = 70;

    private final SearchPredicateFactory f;
    private final Query query;
    private final Set<String> unknown;

    /** @param unknown words of the query that no episode has; they are probably misspelled */
    Ranking(SearchPredicateFactory f, Query query, Set<String> unknown) {
        this.f = f;
        this.query = query;
        this.unknown = unknown;
    }

    static PredicateFinalStep says(SearchPredicateFactory f, String word) {
        return f.match().fields(EVERYWHERE).matching(word).minimumShouldMatchPercent(100);
    }

    /** {@return a predicate for episodes with all words and phrases, or with a similar title} */
    PredicateFinalStep all() {
        var all = ranked(query.words().size(), false);
        for (String phrase : query.phrases()) {
            all.must(f.phrase().fields(EVERYWHERE).matching(phrase));
        }
        return all;
    }

    /** {@return a predicate for all words in titles, people and keywords; the last one may be a beginning} */
    PredicateFinalStep names() {
        var all = f.bool();
        for (int i = 0; i < query.words().size(); i++) {
            String word = query.words().get(i);
            all.must(
                    i == query.words().size() - 1 && query.isOpen()
                            ? f.prefix().field(NAMES).matching(word)
                            : f.match().fields(TITLE, NAMES).matching(word));
        }
        return all;
    }

    /** {@return a predicate for some of the words, also misspelled; more words rank higher} */
    PredicateFinalStep some() {
        return ranked(1, true);
    }

    private BooleanPredicateClausesStep<?, ?> ranked(int least, boolean loosely) {
        var words = f.bool();
        for (int i = 0; i < query.words().size(); i++) {
            String word = query.words().get(i);
            boolean open = i == query.words().size() - 1 && query.isOpen();
            words.should(word(word, open, loosely));
        }
        words.minimumShouldMatchNumber(least);
        var matches = f.bool().should(words);
        String joined = Fold.joined(String.join(" ", query.words()));
        if (joined.length() > 3) {
            matches.should(f.match()
                    .field(TITLE_GRAMS)
                    .boost(0.3f)
                    .matching(joined)
                    .minimumShouldMatchPercent(SIMILAR_PERCENT));
        }
        return f.bool()
                .must(matches)
                .should(f.match().field(TITLE_JOINED).boost(20).matching(EpisodeDocument.titleJoined(query.text())))
                .should(f.phrase()
                        .field(TITLE)
                        .boost(2)
                        .matching(Fold.of(query.text()))
                        .slop(2));
    }

    private PredicateFinalStep word(String word, boolean open, boolean loosely) {
        var any = f.bool();
        if (unknown.contains(word)) {
            misspelled(any, word);
        } else {
            any.should(f.match()
                    .field(TITLE)
                    .boost(5)
                    .field(PEOPLE)
                    .boost(4)
                    .field(KEYWORDS)
                    .boost(3)
                    .field(CHAPTERS)
                    .boost(2)
                    .fields(PODCAST, NOTES)
                    .boost(1)
                    .field(TRANSCRIPT)
                    .boost(0.5f)
                    .matching(word)
                    .minimumShouldMatchPercent(100));
            if (loosely && word.length() > 3) {
                any.should(f.match().field(NAMES).matching(word).fuzzy(1));
            }
        }
        if (open && word.length() > 1) {
            any.should(f.prefix().field(NAMES).boost(8).matching(word));
            any.should(f.prefix().field(NOTES).boost(0.5f).matching(word));
        }
        if (word.matches("\\d{1,9}")) {
            any.should(f.match().field(NUMBER).boost(5).matching(Integer.parseInt(word)));
        }
        return any;
    }

    /** Allows one edit, or two in a long name. In notes and chapters, the first letter must be right. */
    private void misspelled(BooleanPredicateClausesStep<?, ?> any, String word) {
        any.should(f.match().field(NAMES).boost(5).matching(word).fuzzy(1));
        any.should(
                f.match().field(CHAPTERS).boost(2).field(NOTES).matching(word).fuzzy(1, 1));
        if (word.length() > 6) {
            any.should(f.match().field(NAMES).matching(word).fuzzy(2));
        }
    }
}
