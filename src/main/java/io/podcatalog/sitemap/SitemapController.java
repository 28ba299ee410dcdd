package io.podcatalog.sitemap;

import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.PodcastRevision;
import io.podcatalog.pagecache.PageDraft;
import io.podcatalog.site.NotFoundException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Sends the files of the sitemap. They are kept like pages, until a podcast in them changes. */
@Controller
class SitemapController {

    private static final String NUMBER = "{number:[1-9][0-9]?}.xml";

    private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);

    private final Sitemaps sitemaps;
    private final Catalog catalog;

    SitemapController(Sitemaps sitemaps, Catalog catalog) {
        this.sitemaps = sitemaps;
        this.catalog = catalog;
    }

    @GetMapping(Sitemaps.INDEX)
    ResponseEntity<String> index(PageDraft page) {
        page.showsCatalog(Sitemaps.INDEX);
        return xml(sitemaps.index());
    }

    @GetMapping("/sitemap-podcast-{slug:.+}-" + NUMBER)
    ResponseEntity<String> podcast(@PathVariable String slug, @PathVariable int number, PageDraft page) {
        PodcastRevision podcast = catalog.revision(slug).orElseThrow(NotFoundException::new);
        page.showsPodcast(Sitemaps.path(podcast.slug(), number), podcast.id());
        return xml(sitemaps.podcast(podcast, number).orElseThrow(NotFoundException::new));
    }

    @GetMapping("/sitemap-people-" + NUMBER)
    ResponseEntity<String> people(@PathVariable int number, PageDraft page) {
        page.showsCatalog(Sitemaps.path(number));
        return xml(sitemaps.people(number).orElseThrow(NotFoundException::new));
    }

    private static ResponseEntity<String> xml(String file) {
        return ResponseEntity.ok().contentType(XML).body(file);
    }
}
