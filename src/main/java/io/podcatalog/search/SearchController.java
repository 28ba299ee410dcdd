package io.podcatalog.search;

import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodeSummary;
import io.podcatalog.index.EpisodeSearch;
import io.podcatalog.index.Filters;
import io.podcatalog.listing.EpisodeRows;
import io.podcatalog.listing.Hearts;
import io.podcatalog.listing.Pager;
import io.podcatalog.pagecache.PageDraft;
import io.podcatalog.search.SearchResults.Results;
import io.podcatalog.site.PageHead;
import io.podcatalog.site.SiteSettings;
import io.podcatalog.text.Messages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the page of a search with its results. */
@Controller
class SearchController {

    private static final int PAGE_SIZE = 12;

    /** The index follows the catalog a moment later, and tells nobody when it has caught up. */
    static final Duration KEPT = Duration.ofSeconds(15);

    /** Later pages answer 404: for each page, an engine must sort all hits before it. */
    private static final int LAST_PAGE = EpisodeSearch.REACH / PAGE_SIZE;

    private final SearchResults search;
    private final Catalog catalog;
    private final EpisodeRows rows;
    private final SearchChoices choices;
    private final Messages messages;
    private final SiteSettings site;
    private final SearchLimit limit;

    SearchController(
            SearchResults search,
            Catalog catalog,
            EpisodeRows rows,
            SearchChoices choices,
            Messages messages,
            SiteSettings site,
            SearchLimit limit) {
        this.search = search;
        this.catalog = catalog;
        this.rows = rows;
        this.choices = choices;
        this.messages = messages;
        this.site = site;
        this.limit = limit;
    }

    @GetMapping("/search")
    String list(
            @RequestParam Map<String, String> parameter,
            Hearts hearts,
            PageDraft draft,
            Model model,
            HttpServletRequest request) {
        limit.count(request);
        SearchParameters parameters = SearchParameters.of(parameter);
        int page = Pager.parse(parameter.getOrDefault("page", "1"), LAST_PAGE);
        Collection<Long> kept = hearts.kept();
        Filters filters = parameters.filters(catalog, kept);
        Results results = search.of(parameters.query(), filters, parameters.newestFirst(), page - 1, PAGE_SIZE);

        List<EpisodeSummary> shown = Stream.of(results.episodes(), results.others(), results.newest())
                .flatMap(some -> some.stream().map(SearchResult::episode))
                .toList();
        rows.add(shown, Stream.of(), model);
        long reachable = Math.min(results.found().total(), LAST_PAGE * PAGE_SIZE);
        model.addAttribute("query", parameters.query().text());
        model.addAttribute("parameters", parameters);
        model.addAttribute("results", results);
        model.addAttribute(
                "excluded",
                results.episodes().isEmpty()
                        && !filters.equals(Filters.NONE)
                        && !search.of(parameters.query(), Filters.NONE, false, 0, 1)
                                .episodes()
                                .isEmpty());
        model.addAttribute(
                "choices",
                results.simple() || parameters.isEmpty()
                        ? List.of()
                        : choices.of(
                                parameters,
                                results.found().facets(),
                                results.found().total(),
                                kept));
        Pager pager = Pager.of(
                new PageImpl<>(results.episodes(), PageRequest.of(page - 1, PAGE_SIZE), reachable), parameters.path());
        draft.showsCatalog(pager.path(page));
        draft.isKeptAtMost(KEPT);
        model.addAttribute("pager", pager);
        model.addAttribute("head", head(parameters.query().text()));
        return "search/search";
    }

    private PageHead head(String query) {
        return PageHead.of(
                        query.isEmpty() ? messages.text("search.title") : messages.text("search.title-query", query),
                        messages.text("search.description"),
                        site.url("/search"))
                .unindexed();
    }
}
