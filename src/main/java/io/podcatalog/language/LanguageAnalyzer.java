package io.podcatalog.language;

import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.th.ThaiTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Splits a text into words and turns them into stems in lower case and without accents, except for filler words. */
final class LanguageAnalyzer extends Analyzer {

    private final Grammar grammar;
    private final Predicate<String> filler;

    LanguageAnalyzer(Grammar grammar, Predicate<String> filler) {
        this.grammar = grammar;
        this.filler = filler;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        // Thai has no gaps between words. Some builds of Java have no dictionary for it.
        boolean thai = grammar.tag().equals("th") && ThaiTokenizer.DBBI_AVAILABLE;
        Tokenizer words = thai ? new ThaiTokenizer() : new StandardTokenizer();
        TokenStream telling = new Telling(grammar.lower().apply(words));
        return new TokenStreamComponents(
                words, new ASCIIFoldingFilter(grammar.stems().apply(telling)));
    }

    private final class Telling extends FilteringTokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        Telling(TokenStream words) {
            super(words);
        }

        @Override
        protected boolean accept() {
            return !filler.test(term.toString());
        }
    }
}
