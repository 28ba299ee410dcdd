package io.podcatalog.index;

import static io.podcatalog.index.EpisodeDocument.*;

import io.podcatalog.catalog.EpisodeContent;
import io.podcatalog.index.Found.Facets;
import io.podcatalog.language.Language;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Searches the index. The numbers of words and pages and the time of a query are limited, and so is its cost. */
@Component
public class EpisodeSearch {

    /** The last hit that a page may show. Engines keep all hits before it in memory; OpenSearch refuses more. */
    public static final int REACH = 10_000;

    private static final AggregationKey<Map<Long, Long>> PODCASTS = AggregationKey.of("podcasts");
    private static final AggregationKey<Map<Integer, Long>> YEARS = AggregationKey.of("years");
    private static final AggregationKey<Map<String, Long>> NAMED = AggregationKey.of("people");
    private static final AggregationKey<Map<String, Long>> OFFERED = AggregationKey.of("features");

    private final EpisodeIndex index;
    private final Vocabulary vocabulary;
    private final IndexUpdate update;
    private final IndexProgress progress;
    private final Duration longest;

    @Autowired
    EpisodeSearch(EpisodeIndex index, Vocabulary vocabulary, IndexUpdate update, IndexProgress progress) {
        this(index, vocabulary, update, progress, Duration.ofSeconds(1));
    }

    /** @param longest after this time, the hits found so far are the answer, without numbers for the filters */
    EpisodeSearch(
            EpisodeIndex index, Vocabulary vocabulary, IndexUpdate update, IndexProgress progress, Duration longest) {
        this.index = index;
        this.vocabulary = vocabulary;
        this.update = update;
        this.progress = progress;
        this.longest = longest;
    }

    /**
     * {@return the result of the query, empty while there is no usable index}
     *
     * @param page from 0
     */
    public Optional<Found> find(Query query, Filters filters, boolean newestFirst, int page, int size) {
        return ask(session -> find(session, query, filters, newestFirst, page, size));
    }

    private <T> Optional<T> ask(Function<SearchSession, T> question) {
        if (!progress.isReady()) {
            return Optional.empty();
        }
        try {
            return Optional.of(index.read(question));
        } catch (RuntimeException failure) {
            update.report(failure);
            return Optional.empty();
        }
    }

    private Found find(SearchSession session, Query query, Filters filters, boolean newestFirst, int page, int size) {
        List<Language> languages = vocabulary.languages(session, query.terms());
        Set<String> unknown = query.words().stream()
                .filter(word -> word.length() > 2 && !vocabulary.contains(session, word))
                .collect(Collectors.toUnmodifiableSet());
        SearchResult<Long> found = session.search(EpisodeContent.class)
                .select(f -> f.id(Long.class))
                .where(f -> filters.narrow(
                        f, query.isEmpty() ? f.matchAll() : new Ranking(f, query, languages, unknown).all()))
                .aggregation(
                        PODCASTS, f -> f.terms().field(PODCAST_ID, Long.class).maxTermCount(50))
                .aggregation(
                        YEARS,
                        f -> f.terms()
                                .field(YEAR, Integer.class)
                                .orderByTermDescending()
                                .maxTermCount(30))
                .aggregation(NAMED, f -> f.terms().field(PERSON, String.class).maxTermCount(8))
                .aggregation(OFFERED, f -> f.terms().field(FEATURE, String.class))
                .sort(f -> newestFirst || query.isEmpty()
                        ? f.field(LISTED_AT).desc()
                        : f.composite().add(f.score()).add(f.field(LISTED_AT).desc()))
                .truncateAfter(longest.toNanos(), TimeUnit.NANOSECONDS)
                .fetch(page * size, size);
        Facets facets = found.timedOut()
                ? Facets.NONE
                : new Facets(
                        found.aggregation(PODCASTS),
                        found.aggregation(YEARS),
                        found.aggregation(NAMED),
                        found.aggregation(OFFERED));
        long total = found.total().hitCountLowerBound();
        List<Long> others = page > 0 || query.isEmpty() || total >= size
                ? List.of()
                : others(session, query, languages, filters, unknown, found.hits(), size);
        return new Found(found.hits(), total, others, unknown, facets);
    }

    private List<Long> others(
            SearchSession session,
            Query query,
            List<Language> languages,
            Filters filters,
            Set<String> unknown,
            List<Long> found,
            int size) {
        return session
                .search(EpisodeContent.class)
                .select(f -> f.id(Long.class))
                .where(f -> filters.narrow(f, new Ranking(f, query, languages, unknown).some()))
                .sort(f -> f.composite().add(f.score()).add(f.field(LISTED_AT).desc()))
                .truncateAfter(longest.toNanos(), TimeUnit.NANOSECONDS)
                .fetchHits(size)
                .stream()
                .filter(id -> !found.contains(id))
                .limit(size - found.size())
                .toList();
    }

    /** {@return episodes whose titles, people or keywords complete the query, and the people in them, best first} */
    public Completions completions(Query query, int size) {
        return ask(session -> completions(session, query, size)).orElse(new Completions(List.of(), List.of()));
    }

    private Completions completions(SearchSession session, Query query, int size) {
        List<Language> languages = vocabulary.languages(session, query.terms());
        SearchResult<Long> found = session.search(EpisodeContent.class)
                .select(f -> f.id(Long.class))
                .where(f -> new Ranking(f, query, languages, Set.of()).names())
                .aggregation(NAMED, f -> f.terms().field(PERSON, String.class).maxTermCount(50))
                .truncateAfter(longest.toNanos(), TimeUnit.NANOSECONDS)
                .fetch(size);
        return new Completions(
                found.hits(),
                found.timedOut()
                        ? List.of()
                        : List.copyOf(found.aggregation(NAMED).keySet()));
    }

    public record Completions(List<Long> episodes, List<String> people) {}
}
