package io.podcatalog.artwork;

import io.podcatalog.listing.CoverSprite;
import io.podcatalog.site.NotFoundException;
import io.podcatalog.traffic.RequestLimit;
import io.podcatalog.traffic.RequestLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves pictures at addresses with a hash of their content, so that caches may keep them forever. */
@Controller
class ArtworkController {

    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /** New sprites for one sender in a minute: enough for a person who opens a new list every second. */
    static final int DRAWINGS = 60;

    private final StoredRenditions renditions;
    private final CoverSprites sprites;
    private final RequestLimit drawings;

    ArtworkController(StoredRenditions renditions, CoverSprites sprites, RequestLimits limits) {
        this.renditions = renditions;
        this.sprites = sprites;
        this.drawings = limits.of(DRAWINGS, Duration.ofMinutes(1));
    }

    @GetMapping("/artwork/{hash:[0-9a-f]{32}}-{width:[0-9]{2,4}}.jpg")
    ResponseEntity<byte[]> show(@PathVariable String hash, @PathVariable int width) {
        byte[] jpeg = renditions.jpeg(hash, width).orElseThrow(NotFoundException::new);
        return forever(jpeg, hash + "-" + width);
    }

    /** @param hashes of pictures, as {@link CoverSprite#path} joins them */
    @GetMapping("/artwork/sheet/{hashes:[0-9a-f]{32}(?:-[0-9a-f]{32})*}-" + CoverSprite.TILE + ".jpg")
    ResponseEntity<byte[]> sprite(@PathVariable String hashes, HttpServletRequest request) {
        byte[] jpeg = sprites.jpeg(List.of(hashes.split("-")), () -> drawings.count(request))
                .orElseThrow(NotFoundException::new);
        // An ETag tells versions at one address apart (RFC 9110 §8.8.3). The address of a sprite has one version only.
        return forever(jpeg, "sheet-" + CoverSprite.TILE);
    }

    private static ResponseEntity<byte[]> forever(byte[] jpeg, String tag) {
        return ResponseEntity.ok()
                .cacheControl(FOREVER)
                .eTag("\"" + tag + "\"")
                .contentType(MediaType.IMAGE_JPEG)
                .body(jpeg);
    }
}
