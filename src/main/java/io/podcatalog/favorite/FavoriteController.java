package io.podcatalog.favorite;

import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodeAddress;
import io.podcatalog.site.NotFoundException;
import io.podcatalog.traffic.RequestLimit;
import io.podcatalog.traffic.RequestLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Adds an episode to the favorites (POST) or removes it (DELETE). Repeating a request changes nothing. */
@Controller
@RequestMapping("/podcasts/{podcast}/{episode}/favorite")
class FavoriteController {

    private final Favorites favorites;
    private final HeartCounts counts;
    private final Catalog catalog;
    private final LibraryCookie cookie;
    private final RequestLimit newLibraries;

    FavoriteController(
            Favorites favorites,
            HeartCounts counts,
            Catalog catalog,
            LibraryCookie cookie,
            LibrarySettings settings,
            RequestLimits limits) {
        this.favorites = favorites;
        this.counts = counts;
        this.catalog = catalog;
        this.cookie = cookie;
        this.newLibraries = limits.of(settings.newPerHour(), Duration.ofHours(1));
    }

    @PostMapping
    ResponseEntity<Void> add(@PathVariable String podcast, @PathVariable String episode, HttpServletRequest request) {
        EpisodeAddress address = catalog.address(podcast, episode).orElseThrow(NotFoundException::new);
        Optional<LibraryToken> given = cookie.read(request);
        if (given.filter(favorites::isKnown).isEmpty()) {
            newLibraries.count(request);
        }
        LibraryToken token = favorites.add(given, address.id());
        counts.changed(address.id());
        // For a known library as well, because each new favorite renews the cookie.
        return seeOther(address, request)
                .header(HttpHeaders.SET_COOKIE, cookie.write(token))
                .build();
    }

    @DeleteMapping
    ResponseEntity<Void> remove(
            @PathVariable String podcast, @PathVariable String episode, HttpServletRequest request) {
        EpisodeAddress address = catalog.address(podcast, episode).orElseThrow(NotFoundException::new);
        cookie.read(request).ifPresent(token -> favorites.remove(token, address.id()));
        counts.changed(address.id());
        return seeOther(address, request).build();
    }

    private static ResponseEntity.BodyBuilder seeOther(EpisodeAddress address, HttpServletRequest request) {
        String path = ReturnPath.of(request.getHeader(HttpHeaders.REFERER), address);
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path));
    }
}
