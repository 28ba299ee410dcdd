package io.podcatalog.discovery;

import io.podcatalog.browse.Covers;
import io.podcatalog.browse.Hearts;
import io.podcatalog.browse.Pager;
import io.podcatalog.browse.Pictures;
import io.podcatalog.browse.Tracks;
import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodeSummary;
import io.podcatalog.site.PageHead;
import io.podcatalog.site.SiteSettings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** Finds the episodes that contain a phrase. */
@Controller
class SearchController {

    private static final int PAGE_SIZE = 24;
    private static final int MAX_LENGTH = 100;

    private final Catalog catalog;
    private final Covers covers;
    private final Tracks tracks;
    private final SiteSettings site;

    SearchController(Catalog catalog, Covers covers, Tracks tracks, SiteSettings site) {
        this.catalog = catalog;
        this.covers = covers;
        this.tracks = tracks;
        this.site = site;
    }

    @GetMapping("/search")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") String page,
            Hearts hearts,
            Model model) {
        int number = Pager.parse(page);
        String phrase = phrase(q);
        Page<EpisodeSummary> found = phrase.isEmpty()
                ? Page.empty(PageRequest.of(number - 1, PAGE_SIZE))
                : catalog.containing(phrase, number - 1, PAGE_SIZE);
        String path = "/search?q=" + UriUtils.encode(phrase, StandardCharsets.UTF_8);
        List<Long> ids = found.map(EpisodeSummary::id).toList();
        model.addAttribute("query", phrase);
        model.addAttribute("episodes", found.getContent());
        model.addAttribute("hearts", hearts.of(ids));
        Pictures pictures = covers.of(found.map(EpisodeSummary::cover).toList());
        model.addAttribute("pictures", pictures);
        model.addAttribute("tracks", tracks.of(found.getContent(), pictures));
        model.addAttribute("pager", Pager.of(found, path));
        model.addAttribute(
                "head",
                PageHead.of(
                                phrase.isEmpty() ? "Search" : "Search: " + phrase,
                                "Search the titles, summaries and show notes of all episodes.",
                                site.url("/search"))
                        .unindexed());
        return "discovery/search";
    }

    /** Without what no text contains and PostgreSQL refuses: control characters. */
    private static String phrase(String q) {
        String plain = q.replaceAll("\\p{Cntrl}+", " ").strip();
        int end = Math.min(plain.length(), MAX_LENGTH);
        return plain.substring(0, end > 0 && Character.isHighSurrogate(plain.charAt(end - 1)) ? end - 1 : end);
    }
}
