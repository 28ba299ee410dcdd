package io.podcatalog.search;

import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodeSummary;
import io.podcatalog.index.EpisodeSearch;
import io.podcatalog.index.Query;
import io.podcatalog.listing.Labels;
import io.podcatalog.traffic.RequestLimit;
import io.podcatalog.traffic.RequestLimits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Suggests people and titles while a listener types a search, as options of a list. */
@Controller
class SuggestionController {

    private static final int PEOPLE = 3;
    private static final int TITLES = 5;

    /** Suggestions for each search: a browser asks for them whenever the listener pauses while typing. */
    private static final int PAUSES = 5;

    private final EpisodeSearch search;
    private final Catalog catalog;
    private final Labels labels;
    private final RequestLimit limit;

    SuggestionController(
            EpisodeSearch search, Catalog catalog, Labels labels, SearchSettings settings, RequestLimits limits) {
        this.search = search;
        this.catalog = catalog;
        this.labels = labels;
        this.limit = limits.of(settings.perMinute() * PAUSES, Duration.ofMinutes(1));
    }

    @GetMapping("/search/suggestions")
    String list(
            @RequestParam(defaultValue = "") String q,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        limit.count(request);
        Query query = Query.of(q);
        boolean askable = query.text().length() > 1 && !query.isEmpty();
        model.addAttribute("suggestions", askable ? suggestions(query) : List.of());
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(Duration.ofMinutes(5)).getHeaderValue());
        return "search/suggestions";
    }

    private List<String> suggestions(Query query) {
        EpisodeSearch.Completions found = search.completions(query, TITLES);
        Map<Long, EpisodeSummary> episodes = catalog.summaries(found.episodes()).stream()
                .collect(Collectors.toMap(EpisodeSummary::id, Function.identity()));
        Marker marker = new Marker(query, List.of());
        return Stream.concat(
                        found.people().stream()
                                .filter(name ->
                                        marker.words(name) == query.words().size())
                                .limit(PEOPLE),
                        found.episodes().stream()
                                .map(episodes::get)
                                .filter(Objects::nonNull)
                                .map(labels::name))
                .distinct()
                .toList();
    }
}
