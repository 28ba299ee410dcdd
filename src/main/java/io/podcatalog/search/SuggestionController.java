package io.podcatalog.search;

import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodeSummary;
import io.podcatalog.index.EpisodeSearch;
import io.podcatalog.index.Query;
import io.podcatalog.language.Language;
import io.podcatalog.listing.Labels;
import io.podcatalog.podcast.Addresses;
import io.podcatalog.podcast.Person;
import io.podcatalog.site.SiteSettings;
import io.podcatalog.text.Messages;
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
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Suggests people and titles while a listener types a search, as options of a list. */
@Controller
class SuggestionController {

    static final String JSON_PATH = "/search/suggestions.json";
    static final String JSON_TYPE = "application/x-suggestions+json";

    private static final CacheControl FIVE_MINUTES = CacheControl.maxAge(Duration.ofMinutes(5));

    private static final int PEOPLE = 3;
    private static final int TITLES = 5;

    /** Suggestions for each search: a browser asks for them whenever the listener pauses while typing. */
    private static final int PAUSES = 5;

    private final EpisodeSearch search;
    private final Catalog catalog;
    private final Labels labels;
    private final Messages messages;
    private final SiteSettings site;
    private final RequestLimit limit;

    SuggestionController(
            EpisodeSearch search,
            Catalog catalog,
            Labels labels,
            Messages messages,
            SiteSettings site,
            SearchSettings settings,
            RequestLimits limits) {
        this.search = search;
        this.catalog = catalog;
        this.labels = labels;
        this.messages = messages;
        this.site = site;
        this.limit = limits.of(settings.perMinute() * PAUSES, Duration.ofMinutes(1));
    }

    @GetMapping("/search/suggestions")
    String list(
            @RequestParam(defaultValue = "") String q,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("suggestions", suggestions(q, request));
        response.setHeader(HttpHeaders.CACHE_CONTROL, FIVE_MINUTES.getHeaderValue());
        return "search/suggestions";
    }

    /** For the address bar of a browser: {@return what was typed, texts, descriptions, addresses (OpenSearch Suggestions 1.1)} */
    @GetMapping(JSON_PATH)
    ResponseEntity<List<Object>> listAsJson(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        List<Suggestion> found = suggestions(q, request);
        return ResponseEntity.ok()
                .cacheControl(FIVE_MINUTES)
                .contentType(MediaType.parseMediaType(JSON_TYPE))
                .body(List.of(
                        q,
                        found.stream().map(Suggestion::value).toList(),
                        found.stream().map(Suggestion::label).toList(),
                        found.stream().map(one -> site.url(one.path())).toList()));
    }

    /**
     * A row of the list.
     *
     * @param value the text that a choice puts into the search field
     * @param label says what it is, so that no two rows are equal
     * @param path of its page
     */
    record Suggestion(String value, String label, String path) {}

    private List<Suggestion> suggestions(String typed, HttpServletRequest request) {
        limit.count(request);
        Query query = Query.of(typed);
        return query.text().length() > 1 && !query.isEmpty() ? suggestions(query) : List.of();
    }

    private List<Suggestion> suggestions(Query query) {
        EpisodeSearch.Completions found = search.completions(query, TITLES);
        Map<Long, EpisodeSummary> episodes = catalog.summaries(found.episodes()).stream()
                .collect(Collectors.toMap(EpisodeSummary::id, Function.identity()));
        Marker marker = new Marker(query, List.of(), Language.ENGLISH);
        return Stream.concat(
                        found.people().stream()
                                .filter(name ->
                                        marker.words(name) == query.words().size())
                                .limit(PEOPLE)
                                .map(this::person),
                        found.episodes().stream()
                                .map(episodes::get)
                                .filter(Objects::nonNull)
                                .map(this::episode))
                .toList();
    }

    private Suggestion person(String name) {
        return new Suggestion(
                name, messages.text("search.suggested-person", name), Addresses.person(Person.slug(name)));
    }

    private Suggestion episode(EpisodeSummary episode) {
        String title = labels.name(episode);
        return new Suggestion(
                title,
                messages.text("search.suggested-episode", title, episode.podcastTitle(), episode.listedAt()),
                episode.path());
    }
}
