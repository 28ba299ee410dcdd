package io.podcatalog.language;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Finds all words of a text, as a search compares them: their folded stems, each with the tag of the language behind
 * it. Without the tag, the French stem of "wines" would find English episodes about a win.
 */
final class StemAnalyzer extends Analyzer {

    private final Grammar grammar;
    private final String tag;

    StemAnalyzer(Grammar grammar) {
        this.grammar = grammar;
        tag = "/" + grammar.tag();
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        WordTokenizer words = new WordTokenizer();
        TokenStream spelled = grammar.lower().apply(words);
        // People type some languages without accents, and then the endings must be the same.
        TokenStream plain = grammar.stemsFolded() ? new Folding(spelled, "") : spelled;
        return new TokenStreamComponents(words, new Folding(grammar.stems().apply(plain), tag));
    }

    private static final class Folding extends TokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
        private final String tag;

        Folding(TokenStream words, String tag) {
            super(words);
            this.tag = tag;
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            // Only numbers have commas.
            String folded = Fold.of(term.toString()).replace(",", "");
            term.setEmpty().append(folded).append(keyword.isKeyword() ? "" : tag);
            return true;
        }
    }
}
