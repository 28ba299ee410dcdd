package io.podcatalog.discovery;

import java.io.Reader;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Splits text into words and pairs of neighboring words, without filler words, endings, accents and addresses. */
final class EpisodeAnalyzer extends Analyzer {

    /**
     * Each part begins at the start of a word and has a maximum length. Texts come from anybody, so one long word, or
     * ten thousand short ones with dots between them, must not take longer than other text.
     */
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+|www\\.\\S+|(?<!\\S)[^\\s@]{1,100}+@\\S+"
            + "|(?<![\\w-])[\\w-]{1,63}+(?:\\.[\\w-]{1,63}+){0,9}"
            + "\\.(?:com|org|net|fm|co|tv|info|eu|de|fr|uk)\\b\\S*");

    private final CharArraySet fillers;

    EpisodeAnalyzer(CharArraySet fillers) {
        this.fillers = fillers;
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        return new PatternReplaceCharFilter(ADDRESS, " ", reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream terms = new EnglishPossessiveFilter(words);
        terms = new LowerCaseFilter(terms);
        terms = new StopFilter(terms, fillers);
        terms = new KStemFilter(terms);
        terms = new ASCIIFoldingFilter(terms);
        terms = new LengthFilter(terms, 2, 40);
        ShingleFilter pairs = new ShingleFilter(terms, 2, 2);
        // Two words with a filler word between them are no pair.
        pairs.setFillerToken("");
        return new TokenStreamComponents(words, pairs);
    }
}
