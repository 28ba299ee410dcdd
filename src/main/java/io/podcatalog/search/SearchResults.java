package io.podcatalog.search;

import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodeContent;
import io.podcatalog.catalog.EpisodeContents;
import io.podcatalog.catalog.EpisodeSummary;
import io.podcatalog.index.EpisodeSearch;
import io.podcatalog.index.Filters;
import io.podcatalog.index.Found;
import io.podcatalog.index.Query;
import io.podcatalog.listing.Labels;
import io.podcatalog.search.QuotedTexts.Quoted;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;

/**
 * Finds episodes and reads the data of them that the page shows. While there is no usable index, the catalog searches
 * for the exact text of the query.
 */
@Component
class SearchResults {

    private static final int NEWEST = 6;

    private final Catalog catalog;
    private final EpisodeContents contents;
    private final EpisodeSearch search;
    private final QuotedTexts texts;
    private final Labels labels;

    SearchResults(Catalog catalog, EpisodeContents contents, EpisodeSearch search, QuotedTexts texts, Labels labels) {
        this.catalog = catalog;
        this.contents = contents;
        this.search = search;
        this.texts = texts;
        this.labels = labels;
    }

    /**
     * The data of a page of results.
     *
     * @param others episodes with some of the words, when few have all
     * @param newest the newest episodes, when nothing was found
     * @param suggestion the query with corrected words, null where there is nothing to correct
     * @param simple whether the search did without the index
     */
    record Results(
            Found found,
            List<SearchResult> episodes,
            List<SearchResult> others,
            List<SearchResult> newest,
            @Nullable String suggestion,
            boolean simple) {}

    Results of(Query query, Filters filters, boolean newestFirst, int page, int size) {
        boolean asked = isAsked(query, filters);
        Optional<Found> answer = asked ? search.find(query, filters, newestFirst, page, size) : Optional.empty();
        Found found = answer.orElseGet(() -> asked ? containing(query, page, size) : Found.NOTHING);
        List<Long> newest = found.total() == 0 && found.others().isEmpty() ? newest() : List.of();
        return read(query, found, newest, asked && answer.isEmpty());
    }

    /** {@return the ids alone of the same results} */
    Found find(Query query, Filters filters, boolean newestFirst, int page, int size) {
        return isAsked(query, filters)
                ? search.find(query, filters, newestFirst, page, size).orElseGet(() -> containing(query, page, size))
                : Found.NOTHING;
    }

    private static boolean isAsked(Query query, Filters filters) {
        return !query.isEmpty() || !filters.equals(Filters.NONE);
    }

    private Found containing(Query query, int page, int size) {
        if (query.text().isEmpty()) {
            return Found.NOTHING;
        }
        Page<EpisodeSummary> found = catalog.containing(query.text(), page, size);
        return Found.of(found.map(EpisodeSummary::id).toList(), found.getTotalElements());
    }

    private List<Long> newest() {
        return search.find(Query.of(""), Filters.NONE, true, 0, NEWEST)
                .map(Found::ids)
                .orElse(List.of());
    }

    private Results read(Query query, Found found, List<Long> newest, boolean simple) {
        List<Long> ids = Stream.of(found.ids(), found.others(), newest)
                .flatMap(List::stream)
                .toList();
        Map<Long, EpisodeContent> said =
                contents.of(ids).stream().collect(Collectors.toMap(EpisodeContent::id, Function.identity()));
        Map<Long, EpisodeSummary> episodes =
                catalog.summaries(ids).stream().collect(Collectors.toMap(EpisodeSummary::id, Function.identity()));
        Map<String, String> corrections = Correction.of(
                found.unknown(),
                said.values().stream().filter(one -> !newest.contains(one.id())).toList());
        Function<List<Long>, List<SearchResult>> rows = some -> some.stream()
                .filter(id -> episodes.containsKey(id) && said.containsKey(id))
                .map(id -> result(episodes.get(id), said.get(id), query, corrections.values()))
                .toList();
        return new Results(
                found,
                rows.apply(found.ids()),
                rows.apply(found.others()),
                rows.apply(newest),
                corrections.isEmpty() ? null : query.corrected(corrections),
                simple);
    }

    private SearchResult result(
            EpisodeSummary episode, EpisodeContent content, Query query, Collection<String> corrections) {
        Quoted quoted = texts.of(episode, content);
        Marker marker = new Marker(query, corrections, quoted.language());
        return SearchResult.of(episode, labels.name(episode), content, quoted.notes(), marker);
    }
}
