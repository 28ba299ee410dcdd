package io.podcatalog.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.podcatalog.catalog.EpisodeContent;
import io.podcatalog.language.Language;
import java.util.List;
import java.util.Map;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.springframework.stereotype.Component;

/**
 * The languages of the indexed episodes, and the words that they say. Every search needs them, and they change only
 * with the index. So they are remembered until this instance changes the index, and for a minute at most, because
 * another instance may change it, too.
 */
@Component
class Vocabulary {

    /** An engine refuses a query with more than a thousand forms of words. */
    private static final int MOST_LANGUAGES = 48;

    private static final int MOST_WORDS = 10_000;

    private static final AggregationKey<Map<String, Long>> LANGUAGES = AggregationKey.of("languages");

    private final Cache<AggregationKey<?>, List<Language>> languages =
            Caffeine.newBuilder().expireAfterWrite(IndexUpdate.BETWEEN_LOOKS).build();

    private final Cache<String, Boolean> words = Caffeine.newBuilder()
            .expireAfterWrite(IndexUpdate.BETWEEN_LOOKS)
            .maximumSize(MOST_WORDS)
            .build();

    /** Has to be called after each change of the index. */
    void forget() {
        languages.invalidateAll();
        words.invalidateAll();
    }

    /**
     * {@return the languages of the episodes, most frequent first} Each has its own form of each word, so a long query
     * does without rare languages.
     *
     * @param terms of the query
     */
    List<Language> languages(SearchSession session, int terms) {
        List<Language> all = languages.get(LANGUAGES, key -> readLanguages(session));
        return all.subList(0, Math.min(all.size(), Math.max(3, MOST_LANGUAGES / Math.max(1, terms))));
    }

    private static List<Language> readLanguages(SearchSession session) {
        return session
                .search(EpisodeContent.class)
                .select(f -> f.id(Long.class))
                .where(f -> f.matchAll())
                .aggregation(
                        LANGUAGES,
                        f -> f.terms()
                                .field(EpisodeDocument.LANGUAGE, String.class)
                                .maxTermCount(MOST_LANGUAGES))
                .fetch(0)
                .aggregation(LANGUAGES)
                .keySet()
                .stream()
                .map(Language::tagged)
                .toList();
    }

    /** {@return whether any episode says the word, in any form} */
    boolean contains(SearchSession session, String word) {
        List<Language> all = languages(session, 1);
        return words.get(
                word,
                key -> !session.search(EpisodeContent.class)
                        .select(f -> f.id(Long.class))
                        .where(f -> Ranking.says(f, all, word))
                        .fetchHits(1)
                        .isEmpty());
    }
}
