package io.podcatalog.index;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/** Defines the analyzer of titles for the embedded engine; {@link OpenSearchAnalysis} defines the same one. */
class LuceneAnalysis implements LuceneAnalysisConfigurer {

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(EpisodeDocument.GRAMS)
                .custom()
                .tokenizer("nGram")
                .param("minGramSize", "3")
                .param("maxGramSize", "3");
    }
}
