package io.podcatalog.index;

import static io.podcatalog.index.EpisodeDocument.*;

import io.podcatalog.catalog.EpisodeContent;
import io.podcatalog.index.Found.Facets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Searches the index. The numbers of words and pages and the time of a query are limited, and so is its cost. */
@Component
public class EpisodeSearch {

    /** The last hit that a page may show. Engines keep all hits before it in memory; OpenSearch refuses more. */
    public static final int REACH = 10_000;

    /** A filter of so many podcasts, those with the most hits, leaves room for the other filters on a phone. */
    private static final int MOST_PODCASTS = 12;

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

    /** Counts the hits without scores. A second question ranks them, and leaves out hits that no page shows. */
    private Found find(SearchSession session, Query query, Filters filters, boolean newestFirst, int page, int size) {
        QueryWords words = vocabulary.words(session, query);
        Wanted wanted = f -> query.isEmpty() ? f.matchAll() : new Ranking(f, query, words).all();
        SearchResult<Long> counted = session.search(EpisodeContent.class)
                .select(f -> f.id(Long.class))
                .where(f -> f.bool().filter(filters.narrow(f, wanted.of(f))))
                .aggregation(
                        PODCASTS, f -> f.terms().field(PODCAST_ID, Long.class).maxTermCount(MOST_PODCASTS))
                .aggregation(
                        YEARS,
                        f -> f.terms()
                                .field(YEAR, Integer.class)
                                .orderByTermDescending()
                                .maxTermCount(30))
                .aggregation(NAMED, f -> f.terms().field(PERSON, String.class).maxTermCount(8))
                .aggregation(OFFERED, f -> f.terms().field(FEATURE, String.class))
                .truncateAfter(longest.toNanos(), TimeUnit.NANOSECONDS)
                .fetch(0);
        Facets facets = counted.timedOut()
                ? Facets.NONE
                : new Facets(
                        counted.aggregation(PODCASTS),
                        counted.aggregation(YEARS),
                        counted.aggregation(NAMED),
                        counted.aggregation(OFFERED));
        long total = counted.total().hitCountLowerBound();
        List<Long> hits = total <= (long) page * size
                ? List.of()
                : first(session, filters, wanted, newestFirst || query.isEmpty(), page * size, size);
        List<Long> others = page > 0 || query.isEmpty() || total >= size
                ? List.of()
                : first(session, filters, f -> new Ranking(f, query, words).some(), false, 0, size).stream()
                        .filter(id -> !hits.contains(id))
                        .limit(size - hits.size())
                        .toList();
        return new Found(hits, total, others, words.unknown(), facets);
    }

    private interface Wanted {
        PredicateFinalStep of(SearchPredicateFactory f);
    }

    private List<Long> first(
            SearchSession session, Filters filters, Wanted wanted, boolean newestFirst, int offset, int size) {
        return session.search(EpisodeContent.class)
                .select(f -> f.id(Long.class))
                .where(f -> filters.narrow(f, wanted.of(f)))
                .sort(f -> newestFirst
                        ? f.field(LISTED_AT).desc()
                        : f.composite().add(f.score()).add(f.field(LISTED_AT).desc()))
                .truncateAfter(longest.toNanos(), TimeUnit.NANOSECONDS)
                .fetchHits(offset, size);
    }

    /** {@return episodes whose titles, people or keywords complete the query, and the people in them, best first} */
    public Completions completions(Query query, int size) {
        return ask(session -> completions(session, query, size)).orElse(new Completions(List.of(), List.of()));
    }

    private Completions completions(SearchSession session, Query query, int size) {
        QueryWords words = vocabulary.anyWords(session, query);
        SearchResult<Long> found = session.search(EpisodeContent.class)
                .select(f -> f.id(Long.class))
                .where(f -> new Ranking(f, query, words).names())
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
