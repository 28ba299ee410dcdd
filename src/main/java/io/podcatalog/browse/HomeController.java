package io.podcatalog.browse;

import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.PodcastSummary;
import io.podcatalog.listing.Covers;
import io.podcatalog.listing.Hearts;
import io.podcatalog.site.PageHead;
import io.podcatalog.site.SiteSettings;
import io.podcatalog.text.Messages;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the podcast when there is exactly one, otherwise the list of podcasts. */
@Controller
class HomeController {

    private final Catalog catalog;
    private final PodcastController podcast;
    private final Covers covers;
    private final SiteSettings site;
    private final Messages messages;

    HomeController(Catalog catalog, PodcastController podcast, Covers covers, SiteSettings site, Messages messages) {
        this.catalog = catalog;
        this.podcast = podcast;
        this.covers = covers;
        this.site = site;
        this.messages = messages;
    }

    @GetMapping("/")
    String show(Hearts hearts, Model model) {
        List<PodcastSummary> podcasts = catalog.podcasts();
        if (podcasts.size() == 1) {
            return podcast.show(podcasts.get(0).slug(), Map.of(), hearts, model);
        }
        model.addAttribute("podcasts", podcasts);
        model.addAttribute(
                "pictures",
                covers.of(podcasts.stream().map(PodcastSummary::cover).toList()));
        model.addAttribute(
                "head",
                PageHead.of(messages.text("podcasts.title"), messages.text("podcasts.description"), site.url("/")));
        return "browse/podcasts";
    }
}
