package io.podcatalog.index;

import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;

/** Defines the analyzers of folded texts for OpenSearch; {@link LuceneAnalysis} defines the same ones. */
class OpenSearchAnalysis implements ElasticsearchAnalysisConfigurer {

    @Override
    public void configure(ElasticsearchAnalysisConfigurationContext context) {
        context.analyzer(EpisodeDocument.TEXT).custom().tokenizer("standard").tokenFilters("asciifolding", "kstem");
        context.analyzer(EpisodeDocument.SPELLING)
                .custom()
                .tokenizer("standard")
                .tokenFilters("asciifolding");
        context.tokenizer("podcatalog_trigram")
                .type("ngram")
                .param("min_gram", 3)
                .param("max_gram", 3);
        context.analyzer(EpisodeDocument.GRAMS)
                .custom()
                .tokenizer("podcatalog_trigram")
                .tokenFilters("asciifolding");
    }
}
