package io.podcatalog.site;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asks crawlers to leave alone what is not a page of its own, and names the sitemap. */
@RestController
class RobotsController {

    private final SiteSettings site;

    RobotsController(SiteSettings site) {
        this.site = site;
    }

    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    String show() {
        return """
                User-agent: *
                Disallow: /favorites
                Disallow: /search

                Sitemap: %s
                """.formatted(site.url("/sitemap.xml"));
    }
}
