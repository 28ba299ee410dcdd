package io.podcatalog.browse;

import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodeSummary;
import io.podcatalog.catalog.PodcastDetail;
import io.podcatalog.site.NotFoundException;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class PodcastController {

    /** Enough to browse without waiting for 3,000-pixel covers below the fold. */
    static final int PAGE_SIZE = 24;

    private final Catalog catalog;
    private final PageHeads heads;

    PodcastController(Catalog catalog, PageHeads heads) {
        this.catalog = catalog;
        this.heads = heads;
    }

    @GetMapping("/podcasts/{slug}")
    String show(@PathVariable String slug, @RequestParam(defaultValue = "1") String page, Hearts hearts, Model model) {
        int number = Pager.parse(page);
        PodcastDetail podcast = catalog.podcast(slug).orElseThrow(NotFoundException::new);
        Page<EpisodeSummary> episodes = catalog.newest(slug, number - 1, PAGE_SIZE);
        Pager pager = Pager.of(episodes, podcast.path());
        List<Long> ids = episodes.map(EpisodeSummary::id).toList();
        model.addAttribute("podcast", podcast);
        model.addAttribute("episodes", episodes.getContent());
        model.addAttribute("hearts", hearts.of(ids));
        model.addAttribute("pager", pager);
        model.addAttribute("head", heads.of(podcast, pager));
        return "browse/podcast";
    }
}
