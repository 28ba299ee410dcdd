package io.podcatalog.index;

import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;

/** Defines the analyzer of titles for OpenSearch; {@link LuceneAnalysis} defines the same one. */
class OpenSearchAnalysis implements ElasticsearchAnalysisConfigurer {

    @Override
    public void configure(ElasticsearchAnalysisConfigurationContext context) {
        context.tokenizer("podcatalog_trigram")
                .type("ngram")
                .param("min_gram", 3)
                .param("max_gram", 3);
        context.analyzer(EpisodeDocument.GRAMS).custom().tokenizer("podcatalog_trigram");
    }
}
