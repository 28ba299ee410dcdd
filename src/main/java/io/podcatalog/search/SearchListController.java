package io.podcatalog.search;

import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodeContents;
import io.podcatalog.index.Found;
import io.podcatalog.listing.EpisodeList;
import io.podcatalog.listing.Hearts;
import io.podcatalog.listing.ListFiles;
import io.podcatalog.listing.ListFormat;
import io.podcatalog.pagecache.PageDraft;
import io.podcatalog.text.Messages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Sends the results of a search, in the order of its page, to other players. */
@Controller
class SearchListController {

    private final SearchResults search;
    private final SearchLimit limit;
    private final Catalog catalog;
    private final EpisodeContents contents;
    private final ListFiles files;
    private final Messages messages;

    SearchListController(
            SearchResults search,
            SearchLimit limit,
            Catalog catalog,
            EpisodeContents contents,
            ListFiles files,
            Messages messages) {
        this.search = search;
        this.limit = limit;
        this.catalog = catalog;
        this.contents = contents;
        this.files = files;
        this.messages = messages;
    }

    @GetMapping("/search" + ListFormat.FILE)
    ResponseEntity<String> show(
            @PathVariable String format,
            @RequestParam Map<String, String> parameter,
            Hearts hearts,
            PageDraft draft,
            HttpServletRequest request) {
        limit.count(request);
        SearchParameters parameters = SearchParameters.of(parameter);
        ListFormat file = ListFormat.of(format);
        draft.showsCatalog(file.path(parameters.path()));
        draft.isKeptAtMost(SearchController.KEPT);
        Found found = search.find(
                parameters.query(),
                parameters.filters(catalog, hearts.kept()),
                parameters.newestFirst(),
                0,
                ListFiles.MOST);
        String query = parameters.query().text();
        EpisodeList list = EpisodeList.of(
                query.isEmpty() ? messages.text("search.title") : messages.text("search.title-query", query),
                parameters.path(),
                contents.items(found.ids()),
                found.total());
        return parameters.isOfOneListener() ? files.sendPrivate(list, file) : files.send(list, file);
    }
}
