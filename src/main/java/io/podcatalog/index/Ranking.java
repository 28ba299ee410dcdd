package io.podcatalog.index;

import static io.podcatalog.index.EpisodeDocument.*;

import io.podcatalog.language.Fold;
import io.podcatalog.language.Language;
import java.util.List;
import java.util.regex.Pattern;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/**
 * Decides which episodes are found and in which order: by BM25 in each field, where rare words count more, and a title
 * more than notes. The weights were tuned on a set of sample queries; no single one matters much.
 */
final class Ranking {

    private static final String[] EVERYWHERE = {TITLE, PEOPLE, KEYWORDS, PODCAST, CHAPTERS, NOTES, TRANSCRIPT};

    /** As many as fit an integer: the word may be the number of an episode. */
    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

    /** A title as similar as this is the query in another spelling: "postmortem", three typos, two words joined. */
    private static final int SIMILAR_PERCENT = 70;

    private final SearchPredicateFactory f;
    private final Query query;
    private final QueryWords known;

    Ranking(SearchPredicateFactory f, Query query, QueryWords known) {
        this.f = f;
        this.query = query;
        this.known = known;
    }

    /** {@return a predicate for episodes that have the word or phrase in any field} */
    static PredicateFinalStep says(SearchPredicateFactory f, List<Language> languages, String phrase) {
        var any = f.bool();
        for (String form : Query.forms(phrase, languages)) {
            any.should(f.phrase().fields(EVERYWHERE).matching(form));
        }
        return any;
    }

    /** {@return a predicate for episodes with all words and phrases, or with a similar title} */
    PredicateFinalStep all() {
        var words = f.bool();
        query.words().forEach(word -> addWord(words, word));
        var matches = f.bool().should(words);
        addSimilarTitles(matches);
        var all = f.bool().must(matches);
        addTitles(all);
        query.fillers().forEach(filler -> all.should(titled(filler).boost(3)));
        for (String phrase : query.phrases()) {
            all.must(says(f, known.ranked(), phrase));
        }
        return all;
    }

    /** {@return a predicate for all words in titles, people and keywords; the last one may be a beginning} */
    PredicateFinalStep names() {
        var all = f.bool();
        for (String word : query.words()) {
            var any = f.bool();
            if (isOpen(word)) {
                any.should(f.prefix().field(NAMES).matching(Fold.of(word)));
            } else {
                any.should(f.match().field(NAMES).matching(Fold.of(word)));
            }
            if (!isOpen(word) || Language.isRun(word)) {
                any.should(titled(word));
            }
            all.must(any);
        }
        return all;
    }

    /**
     * {@return a predicate for some of the words, also misspelled; more words rank higher} Each part of it is optional,
     * so Lucene can leave out episodes that have no chance to be among the first. The spelling of a word would double
     * the cost if many episodes say it. It only helps with a word that no episode says: longer ones may begin with it. A
     * common word is not misspelled.
     */
    PredicateFinalStep some() {
        var some = f.bool();
        for (String word : query.words()) {
            some.should(word(word));
            if (known.unknown().contains(word)) {
                some.should(spelled(word));
            } else if (isLongEnough(word) && !known.common().contains(word)) {
                some.should(f.match().field(NAMES).matching(Fold.of(word)).fuzzy(1));
            }
        }
        addSimilarTitles(some);
        addTitles(some);
        return some;
    }

    /** One look at {@link EpisodeDocument#WORDS} tells whether an episode says the word, in place of one at each field. */
    private void addWord(BooleanPredicateClausesStep<?, ?> all, String word) {
        List<String> terms = terms(word);
        if (terms.isEmpty()) {
            all.must(f.bool().should(word(word)).should(spelled(word)));
        } else {
            var says = f.bool().should(f.terms().field(WORDS).matchingAny(terms));
            if (isBeginning(word)) {
                says.should(f.prefix().field(NAMES).matching(Fold.of(word)));
            }
            all.filter(says).should(word(word)).should(spelled(word));
        }
    }

    /**
     * {@return the terms of the word in all languages; an episode that says the word has one of them} There are none for
     * a misspelled word, a beginning, a number and a word of several terms: each field has to be asked for those.
     */
    private List<String> terms(String word) {
        if (isBeginningInNotes(word)
                || known.unknown().contains(word)
                || Language.isRun(word)
                || DIGITS.matcher(word).matches()) {
            return List.of();
        }
        List<String> terms = Query.forms(word, known.languages());
        return terms.stream().anyMatch(term -> term.isEmpty() || term.contains(" ")) ? List.of() : terms;
    }

    private void addSimilarTitles(BooleanPredicateClausesStep<?, ?> any) {
        String joined = Fold.joined(String.join(" ", query.words()));
        if (joined.length() > 3 && joined.codePoints().noneMatch(one -> Language.isRun(Character.toString(one)))) {
            any.should(f.match()
                    .field(TITLE_GRAMS)
                    .boost(0.3f)
                    .matching(joined)
                    .minimumShouldMatchPercent(SIMILAR_PERCENT));
        }
    }

    /** Ranks episodes higher whose title is the query, or has two of its words or all of them close together. */
    private void addTitles(BooleanPredicateClausesStep<?, ?> any) {
        any.should(f.match().field(TITLE_JOINED).boost(20).matching(EpisodeDocument.titleJoined(query.text())));
        for (String form : Query.forms(query.text(), known.ranked())) {
            any.should(f.phrase().field(TITLE).boost(2).matching(form).slop(2));
        }
        if (query.words().size() > 1) {
            var titles = f.bool();
            query.words().forEach(word -> titles.should(titled(word)));
            any.should(titles.minimumShouldMatchNumber(2));
        }
    }

    private PredicateFinalStep word(String word) {
        var any = f.bool();
        String folded = Fold.of(word);
        if (known.unknown().contains(word) && isLongEnough(word)) {
            misspelled(any, folded);
        } else {
            said(any, word);
            any.should(f.match().field(NAMES).boost(2).matching(folded));
        }
        if (isBeginning(word)) {
            any.should(f.prefix().field(NAMES).boost(8).matching(folded));
        }
        if (DIGITS.matcher(word).matches()) {
            any.should(f.match().field(NUMBER).boost(5).matching(Integer.parseInt(word)));
        }
        return any;
    }

    /** Stems make "speaking" and "speaker" equal; the word as typed is nearer. */
    private PredicateFinalStep spelled(String word) {
        String folded = Fold.of(word);
        var any = f.bool().should(f.match().field(SPELLINGS).boost(4).matching(folded));
        if (isBeginningInNotes(word)) {
            any.should(f.prefix().field(SPELLINGS).boost(0.5f).matching(folded));
        }
        return any;
    }

    private void said(BooleanPredicateClausesStep<?, ?> any, String word) {
        for (String form : Query.forms(word, known.ranked())) {
            any.should(f.phrase()
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
                    .matching(form));
        }
        if (isCharacter(word)) {
            any.should(f.prefix().fields(EVERYWHERE).matching(word));
        }
    }

    private BooleanPredicateClausesStep<?, ?> titled(String word) {
        var any = f.bool();
        for (String form : Query.forms(word, known.ranked())) {
            any.should(f.phrase().field(TITLE).matching(form));
        }
        if (known.unknown().contains(word) && isLongEnough(word)) {
            any.should(f.match().field(NAMES).matching(Fold.of(word)).fuzzy(1));
        }
        return any;
    }

    /** Allows one edit, or two in a long name. In notes and chapters, the first letter must be right. */
    private void misspelled(BooleanPredicateClausesStep<?, ?> any, String folded) {
        any.should(f.match().field(NAMES).boost(5).matching(folded).fuzzy(1));
        any.should(f.match().field(SPELLINGS).matching(folded).fuzzy(1, 1));
        if (folded.length() > 6) {
            any.should(f.match().field(NAMES).matching(folded).fuzzy(2));
        }
    }

    /** One edit turns a short word into another one. A pair of characters is short, too. */
    private static boolean isLongEnough(String word) {
        return word.length() > 3 && !Language.isRun(word);
    }

    private boolean isOpen(String word) {
        return query.isOpen() && word.equals(query.lastWord());
    }

    /** {@return whether longer words may begin with it} */
    private boolean isBeginning(String word) {
        return isOpen(word) && Fold.of(word).length() > 1 || isCharacter(word);
    }

    /** A common word means itself in notes, and many notes would have a longer one. */
    private boolean isBeginningInNotes(String word) {
        return isBeginning(word) && !(isOpen(word) && known.common().contains(word));
    }

    /** {@return whether the word is one character of a run} Texts have pairs of characters that begin with it. */
    private static boolean isCharacter(String word) {
        return Language.isRun(word) && word.codePointCount(0, word.length()) == 1;
    }
}
