package io.podcatalog.language;

import java.lang.Character.UnicodeScript;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;

/**
 * The parts of Lucene that know a language.
 *
 * @param tag of the language, the name of its file of words
 * @param scripts the language is never written in another one
 * @param stopWords of Lucene
 * @param lower removes elided articles and the like, and writes words in lower case
 * @param stems removes endings
 */
record Grammar(
        String tag,
        Set<UnicodeScript> scripts,
        CharArraySet stopWords,
        UnaryOperator<TokenStream> lower,
        UnaryOperator<TokenStream> stems) {

    /** A language in Latin letters for which Lucene has nothing. */
    static Grammar of(String tag) {
        return new Grammar(
                tag,
                Set.of(UnicodeScript.LATIN),
                CharArraySet.EMPTY_SET,
                LowerCaseFilter::new,
                UnaryOperator.identity());
    }

    static Grammar of(String tag, CharArraySet stopWords, UnaryOperator<TokenStream> stems) {
        return new Grammar(tag, Set.of(UnicodeScript.LATIN), stopWords, LowerCaseFilter::new, stems);
    }

    Grammar in(UnicodeScript... others) {
        return new Grammar(tag, Set.of(others), stopWords, lower, stems);
    }

    Grammar lowered(UnaryOperator<TokenStream> other) {
        return new Grammar(tag, scripts, stopWords, other, stems);
    }

    /**
     * {@return whether words lose their accents before their endings} Turkish and Cyrillic endings have letters that
     * look like others with an accent.
     */
    boolean stemsFolded() {
        return !tag.equals("tr")
                && (scripts.contains(UnicodeScript.LATIN)
                        || scripts.contains(UnicodeScript.ARABIC)
                        || scripts.contains(UnicodeScript.HEBREW));
    }
}
