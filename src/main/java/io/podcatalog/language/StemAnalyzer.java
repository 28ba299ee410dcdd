package io.podcatalog.language;

import java.io.IOException;
import java.util.function.UnaryOperator;
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
        TokenStream plain = new Folding(spelled, grammar.stemsFolded() ? Fold::of : Fold::unmarked, "");
        return new TokenStreamComponents(words, new Folding(grammar.stems().apply(plain), Fold::of, tag));
    }

    private static final class Folding extends TokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
        private final UnaryOperator<String> fold;
        private final String tag;

        Folding(TokenStream words, UnaryOperator<String> fold, String tag) {
            super(words);
            this.fold = fold;
            this.tag = tag;
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            String folded = fold.apply(term.toString());
            term.setEmpty();
            appendWithoutGaps(folded);
            term.append(keyword.isKeyword() ? "" : tag);
            return true;
        }

        /** Numbers have commas, and some Arabic characters turn into a blank with a mark. Blanks end a term. */
        private void appendWithoutGaps(String word) {
            for (int i = 0; i < word.length(); i++) {
                char letter = word.charAt(i);
                if (letter != ',' && letter > ' ') {
                    term.append(letter);
                }
            }
        }
    }
}
