package io.podcatalog.favorite;

import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodeSummary;
import io.podcatalog.listing.EpisodeRows;
import io.podcatalog.listing.Pager;
import io.podcatalog.site.PageHead;
import io.podcatalog.site.SiteSettings;
import io.podcatalog.text.Messages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists the favorites of the listener. */
@Controller
@RequestMapping("/favorites")
class FavoritesController {

    private final Favorites favorites;
    private final Catalog catalog;
    private final EpisodeRows rows;
    private final LibraryCookie cookie;
    private final SiteSettings site;
    private final Messages messages;

    FavoritesController(
            Favorites favorites,
            Catalog catalog,
            EpisodeRows rows,
            LibraryCookie cookie,
            SiteSettings site,
            Messages messages) {
        this.favorites = favorites;
        this.catalog = catalog;
        this.rows = rows;
        this.cookie = cookie;
        this.site = site;
        this.messages = messages;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "1") String page, HttpServletRequest request, Model model) {
        int number = Pager.parse(page);
        Optional<LibraryToken> library = cookie.read(request);
        Page<Long> ids = library.map(token -> favorites.episodes(token, number - 1, Pager.EPISODES))
                .orElseGet(() -> Page.empty(PageRequest.of(number - 1, Pager.EPISODES)));
        if (ids.isEmpty() && number > 1) {
            // The listener just removed the only favorite on the last page.
            return "redirect:/favorites";
        }
        List<EpisodeSummary> episodes = catalog.summaries(ids.getContent());
        rows.add(episodes, Stream.of(), model);
        model.addAttribute("unavailable", ids.getContent().size() - episodes.size());
        Pager pager = Pager.of(ids, "/favorites");
        model.addAttribute(
                "pager",
                library.filter(token -> !episodes.isEmpty())
                        .map(favorites::allowReading)
                        .map(code -> pager.withFiles(code.path()))
                        .orElse(pager));
        model.addAttribute(
                "head",
                PageHead.of(
                                messages.text("favorites.title"),
                                messages.text("favorites.description"),
                                site.url("/favorites"))
                        .unindexed());
        return "favorite/favorites";
    }
}
