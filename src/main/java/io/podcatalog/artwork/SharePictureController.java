package io.podcatalog.artwork;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodeDetail;
import io.podcatalog.listing.Covers;
import io.podcatalog.site.GoneException;
import io.podcatalog.site.NotFoundException;
import io.podcatalog.site.TryLaterException;
import io.podcatalog.traffic.RequestLimit;
import io.podcatalog.traffic.RequestLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Draws the picture beside a link to an episode when somebody asks for it. Few ask: programs that show links, once for
 * each link. So nothing is stored, and one picture is drawn at a time.
 */
@Controller
class SharePictureController {

    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private static final CacheControl A_MINUTE = CacheControl.maxAge(Duration.ofMinutes(1));

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Pictures for a network in a minute. */
    private static final int MOST = 60;

    /** In bytes, of pictures that were drawn last. */
    private static final int MEMORY = 2_000_000;

    private final Catalog catalog;
    private final Covers covers;
    private final ShareCards cards;
    private final StoredRenditions renditions;
    private final RequestLimit limit;
    private final Semaphore turn = new Semaphore(1);
    private final Cache<String, byte[]> drawn = Caffeine.newBuilder()
            .maximumWeight(MEMORY)
            .weigher((String path, byte[] picture) -> picture.length)
            .build();

    SharePictureController(
            Catalog catalog, Covers covers, ShareCards cards, StoredRenditions renditions, RequestLimits limits) {
        this.catalog = catalog;
        this.covers = covers;
        this.cards = cards;
        this.renditions = renditions;
        this.limit = limits.of(MOST, Duration.ofMinutes(1));
    }

    /** An address whose hash is of other texts or another cover leads to the picture of today. */
    @GetMapping({
        "/podcasts/{podcast}/{slug}/share-{hash:[0-9a-f]{32}}.jpg",
        "/podcasts/{podcast}/{slug}/share-{hash:[0-9a-f]{32}}-{second:[1-9][0-9]{0,5}}.jpg"
    })
    ResponseEntity<byte[]> show(
            @PathVariable String podcast,
            @PathVariable String slug,
            @PathVariable(required = false) @Nullable Long second,
            HttpServletRequest request) {
        EpisodeDetail episode = catalog.episode(podcast, slug)
                .orElseThrow(() -> catalog.isRemoved(podcast, slug) ? new GoneException() : new NotFoundException());
        ShareCard card = cards.card(
                episode, covers.of(List.of(episode.cover())), second == null ? null : Duration.ofSeconds(second));
        if (!request.getRequestURI().equals(card.path())) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(URI.create(card.path()))
                    .cacheControl(A_MINUTE)
                    .build();
        }
        byte[] known = drawn.getIfPresent(card.path());
        if (known == null) {
            limit.count(request);
            known = draw(card);
        }
        return ResponseEntity.ok()
                .cacheControl(FOREVER)
                .contentType(MediaType.IMAGE_JPEG)
                .body(known);
    }

    /** Waits for its turn, but not for long, because all requests share the threads. */
    private byte[] draw(ShareCard card) {
        if (!takeTurn()) {
            throw new TryLaterException(HttpStatus.SERVICE_UNAVAILABLE, PATIENCE);
        }
        try {
            return drawn.get(
                    card.path(),
                    path -> SharePicture.of(
                            card,
                            renditions.picture(card.cover(), SharePicture.COVER).orElse(null)));
        } finally {
            turn.release();
        }
    }

    private boolean takeTurn() {
        try {
            return turn.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
