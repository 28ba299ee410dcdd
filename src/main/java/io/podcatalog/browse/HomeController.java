package io.podcatalog.browse;

import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.PodcastSummary;
import io.podcatalog.listing.EpisodeRows;
import io.podcatalog.listing.Hearts;
import io.podcatalog.listing.ListFormat;
import io.podcatalog.listing.Pager;
import io.podcatalog.pagecache.PageDraft;
import io.podcatalog.site.PageHead;
import io.podcatalog.site.SiteSettings;
import io.podcatalog.text.Messages;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the podcast when there is exactly one, otherwise the newest episodes of all, and the list of podcasts. */
@Controller
class HomeController {

    private static final int PAGE_SIZE = 60;

    /** So many that a visitor sees what is new, and the list of podcasts is still near. */
    private static final int NEWEST = 6;

    private final Catalog catalog;
    private final PodcastController podcast;
    private final EpisodeRows rows;
    private final SiteSettings site;
    private final Messages messages;

    HomeController(Catalog catalog, PodcastController podcast, EpisodeRows rows, SiteSettings site, Messages messages) {
        this.catalog = catalog;
        this.podcast = podcast;
        this.rows = rows;
        this.site = site;
        this.messages = messages;
    }

    @GetMapping("/")
    String show(@RequestParam(defaultValue = "1") String page, Hearts hearts, PageDraft draft, Model model) {
        Page<PodcastSummary> shown = catalog.podcasts(Pager.parse(page) - 1, PAGE_SIZE);
        Pager pager = Pager.of(shown, "/");
        List<PodcastSummary> podcasts = shown.getContent();
        if (shown.getTotalElements() == 1) {
            String view = podcast.show(podcasts.get(0).slug(), Map.of(), hearts, draft, model);
            draft.showsCatalog("/");
            return view;
        }
        draft.showsCatalog(pager.path(pager.number()));
        String title = messages.text("podcasts.title");
        model.addAttribute("podcasts", podcasts);
        rows.add(
                pager.number() == 1 ? catalog.newest(NEWEST) : List.of(),
                podcasts.stream().map(PodcastSummary::cover),
                model);
        model.addAttribute("pager", pager);
        model.addAttribute("newest", new Pager(1, 1, NEWEST, NEWEST, "/", "/"));
        model.addAttribute(
                "head",
                PageHead.of(
                                pager.number() == 1 ? title : title + ", " + messages.text("head.page", pager.number()),
                                messages.text("podcasts.description"),
                                site.url(pager.path(pager.number())))
                        .withFeed(site.url(ListFormat.RSS.path("/")), messages.text("podcasts.newest")));
        return "browse/podcasts";
    }
}
