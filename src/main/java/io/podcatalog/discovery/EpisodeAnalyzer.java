package io.podcatalog.discovery;

import io.podcatalog.language.Language;
import java.io.Reader;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;

/** Finds words and pairs of neighboring words, without filler words, endings, accents and addresses. */
final class EpisodeAnalyzer extends AnalyzerWrapper {

    /**
     * Each part begins at the start of a word and has a maximum length. Texts come from anybody, so one long word, or
     * ten thousand short ones with dots between them, must not take longer than other text.
     */
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+|www\\.\\S+|(?<!\\S)[^\\s@]{1,100}+@\\S+"
            + "|(?<![\\w-])[\\w-]{1,63}+(?:\\.[\\w-]{1,63}+){0,9}"
            + "\\.(?:com|org|net|fm|co|tv|info|eu|de|fr|uk)\\b\\S*");

    private static final Map<String, Analyzer> ALL = new ConcurrentHashMap<>();

    private final Language language;

    private EpisodeAnalyzer(Language language) {
        super(PER_FIELD_REUSE_STRATEGY);
        this.language = language;
    }

    static Analyzer of(Language language) {
        return ALL.computeIfAbsent(language.tag(), tag -> new EpisodeAnalyzer(language));
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return language.analyzer();
    }

    @Override
    protected Reader wrapReader(String field, Reader reader) {
        return new PatternReplaceCharFilter(ADDRESS, " ", reader);
    }

    @Override
    protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
        TokenStream terms = new LengthFilter(components.getTokenStream(), 2, 40);
        ShingleFilter pairs = new ShingleFilter(terms, 2, 2);
        // Two words with a filler word between them are no pair.
        pairs.setFillerToken("");
        return new TokenStreamComponents(components.getSource(), pairs);
    }
}
