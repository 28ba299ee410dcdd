package io.podcatalog.player;

import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodeDetail;
import io.podcatalog.listing.Covers;
import io.podcatalog.listing.Pictures;
import io.podcatalog.podcast.Chapter;
import io.podcatalog.site.GoneException;
import io.podcatalog.site.NotFoundException;
import io.podcatalog.site.SiteSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** Serves the chapters of an episode to the player, which plays on after the listener leaves the episode's page. */
@Controller
class ChaptersController {

    private final Catalog catalog;
    private final Covers covers;
    private final SiteSettings site;

    ChaptersController(Catalog catalog, Covers covers, SiteSettings site) {
        this.catalog = catalog;
        this.covers = covers;
        this.site = site;
    }

    /**
     * {@return the chapters as JSON Chapters 1.2 of the podcast namespace, with the site's own pictures} That format has
     * no word for chapters that the publisher did not make, so {@code fromNotes} is a word of ours.
     */
    @GetMapping("/podcasts/{podcast}/{slug}/chapters.json")
    @ResponseBody
    Map<String, Object> show(@PathVariable String podcast, @PathVariable String slug) {
        EpisodeDetail episode = catalog.episode(podcast, slug)
                .orElseThrow(() -> catalog.isRemoved(podcast, slug) ? new GoneException() : new NotFoundException());
        Pictures pictures =
                covers.of(episode.chapters().stream().map(Chapter::cover).toList());
        List<Map<String, Object>> chapters = episode.chapters().stream()
                .map(chapter -> chapter(chapter, pictures.address(chapter.cover(), site)))
                .toList();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", "1.2.0");
        if (episode.chaptersFromNotes()) {
            json.put("fromNotes", true);
        }
        json.put("chapters", chapters);
        return json;
    }

    private static Map<String, Object> chapter(Chapter chapter, @Nullable String image) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("startTime", chapter.start().toMillis() / 1000.0);
        json.put("title", chapter.title());
        if (image != null) {
            json.put("img", image);
        }
        return json;
    }
}
