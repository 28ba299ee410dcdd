package io.podcatalog.index;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/** Defines the analyzers of folded texts for the embedded engine; {@link OpenSearchAnalysis} defines the same ones. */
class LuceneAnalysis implements LuceneAnalysisConfigurer {

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(EpisodeDocument.TEXT)
                .custom()
                .tokenizer("standard")
                .tokenFilter("asciiFolding")
                .tokenFilter("kStem");
        context.analyzer(EpisodeDocument.SPELLING)
                .custom()
                .tokenizer("standard")
                .tokenFilter("asciiFolding");
        context.analyzer(EpisodeDocument.GRAMS)
                .custom()
                .tokenizer("nGram")
                .param("minGramSize", "3")
                .param("maxGramSize", "3")
                .tokenFilter("asciiFolding");
    }
}
