package io.podcatalog.site;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Asks crawlers not to read favorites and search results, and names the sitemap. */
@Controller
class RobotsController {

    private final String rules;

    RobotsController(SiteSettings site) {
        this.rules = """
                User-agent: *
                Disallow: /favorites
                Disallow: /search
                Disallow: /podcasts/*/list.
                Disallow: /people/*/list.

                Sitemap: %s
                """.formatted(site.url("/sitemap.xml"));
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> show() {
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(rules);
    }
}
