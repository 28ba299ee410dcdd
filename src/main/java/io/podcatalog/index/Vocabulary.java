package io.podcatalog.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.podcatalog.catalog.EpisodeContent;
import io.podcatalog.language.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** If so many episodes say a word, people who type it hardly mean another one. */
    private static final int COMMON = 50;

    private static final AggregationKey<Map<String, Long>> LANGUAGES = AggregationKey.of("languages");

    private final Cache<AggregationKey<?>, List<Language>> languages =
            Caffeine.newBuilder().expireAfterWrite(IndexUpdate.BETWEEN_LOOKS).build();

    private final Cache<String, Long> words = Caffeine.newBuilder()
            .expireAfterWrite(IndexUpdate.BETWEEN_LOOKS)
            .maximumSize(MOST_WORDS)
            .build();

    /** Has to be called after each change of the index. */
    void forget() {
        languages.invalidateAll();
        words.invalidateAll();
    }

    /** {@return what the episodes tell about the words of this query} */
    QueryWords words(SearchSession session, Query query) {
        Set<String> unknown = new HashSet<>();
        Set<String> common = new HashSet<>();
        for (String word : query.words()) {
            long count = count(session, word);
            if (count == 0 && word.length() > 2) {
                unknown.add(word);
            } else if (count >= COMMON) {
                common.add(word);
            }
        }
        return words(session, query, unknown, common);
    }

    /** {@return the same without a look at each word} All count as known, and none as common. */
    QueryWords anyWords(SearchSession session, Query query) {
        return words(session, query, Set.of(), Set.of());
    }

    private QueryWords words(SearchSession session, Query query, Set<String> unknown, Set<String> common) {
        List<Language> all = languages(session);
        int ranked = Math.max(3, MOST_LANGUAGES / Math.max(1, query.terms()));
        return new QueryWords(all, all.subList(0, Math.min(all.size(), ranked)), unknown, common);
    }

    private List<Language> languages(SearchSession session) {
        return languages.get(LANGUAGES, key -> readLanguages(session));
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

    /** {@return how many episodes say the word, in any form; the count may end at {@link #COMMON}} */
    private long count(SearchSession session, String word) {
        List<Language> all = languages(session);
        return words.get(
                word,
                key -> session.search(EpisodeContent.class)
                        .select(f -> f.id(Long.class))
                        .where(f -> Ranking.says(f, all, word))
                        .totalHitCountThreshold(COMMON)
                        .fetch(1)
                        .total()
                        .hitCountLowerBound());
    }
}
