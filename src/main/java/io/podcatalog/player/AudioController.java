package io.podcatalog.player;

import io.podcatalog.catalog.Catalog;
import io.podcatalog.listing.Tracks;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.site.GoneException;
import io.podcatalog.site.NotFoundException;
import io.podcatalog.site.SiteSettings;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Leads to the file of an episode that its feed names today. The player keeps the path of an episode in its queue and
 * beside its place, because a publisher may move the file before the listener comes back.
 */
@Controller
class AudioController {

    /** A browser asks again for each part of a file. It may use the last answer for a minute. */
    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePrivate();

    private final Catalog catalog;
    private final Tracks tracks;
    private final SiteSettings site;

    AudioController(Catalog catalog, Tracks tracks, SiteSettings site) {
        this.catalog = catalog;
        this.tracks = tracks;
        this.site = site;
    }

    /** For the player: over https if the site uses it, because browsers refuse other audio there. */
    @GetMapping("/podcasts/{podcast}/{slug}/audio")
    ResponseEntity<Void> play(@PathVariable String podcast, @PathVariable String slug) {
        return redirect(tracks.source(enclosure(podcast, slug)));
    }

    /** For downloads: as the feed has it. */
    @GetMapping("/podcasts/{podcast}/{slug}/file")
    ResponseEntity<Void> download(@PathVariable String podcast, @PathVariable String slug) {
        return redirect(site.seenFromHere(enclosure(podcast, slug)));
    }

    private HttpUrl enclosure(String podcast, String slug) {
        return catalog.enclosure(podcast, slug)
                .orElseThrow(() -> catalog.isRemoved(podcast, slug) ? new GoneException() : new NotFoundException());
    }

    private static ResponseEntity<Void> redirect(String address) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(address))
                .cacheControl(A_MINUTE)
                .build();
    }
}
