package io.podcatalog.player;

import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodeDetail;
import io.podcatalog.listing.Covers;
import io.podcatalog.listing.Labels;
import io.podcatalog.listing.Pictures;
import io.podcatalog.listing.Track;
import io.podcatalog.listing.Tracks;
import io.podcatalog.pagecache.PageDraft;
import io.podcatalog.site.GoneException;
import io.podcatalog.site.NotFoundException;
import io.podcatalog.site.PageHead;
import io.podcatalog.site.SiteSettings;
import io.podcatalog.text.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a small player for an episode, which pages of other sites may frame. */
@Controller
class EmbedController {

    private final Catalog catalog;
    private final Covers covers;
    private final Tracks tracks;
    private final Labels labels;
    private final SiteSettings site;
    private final Messages messages;

    EmbedController(
            Catalog catalog, Covers covers, Tracks tracks, Labels labels, SiteSettings site, Messages messages) {
        this.catalog = catalog;
        this.covers = covers;
        this.tracks = tracks;
        this.labels = labels;
        this.site = site;
        this.messages = messages;
    }

    /** @param t what to play, as on the page of the episode */
    @GetMapping("/podcasts/{podcast}/{slug}/embed")
    String show(
            @PathVariable String podcast,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String t,
            PageDraft page,
            Model model) {
        EpisodeDetail episode = catalog.episode(podcast, slug)
                .orElseThrow(() -> catalog.isRemoved(podcast, slug) ? new GoneException() : new NotFoundException());
        page.showsPodcast(EmbedCode.path(episode), episode.podcast().id());
        Pictures pictures = covers.of(List.of(episode.cover()));
        Track track = tracks.of(episode, pictures, t);
        if (track == null) {
            throw new NotFoundException();
        }
        String title = labels.name(episode);
        model.addAttribute(
                "head", PageHead.of(title, title, site.url(episode.path())).unindexed());
        model.addAttribute("episode", episode);
        model.addAttribute("pictures", pictures);
        model.addAttribute("palette", pictures.palette(episode.cover()));
        model.addAttribute("track", track);
        model.addAttribute("scriptTexts", messages.ofScripts());
        return "player/embed";
    }
}
