package io.podcatalog.artwork;

import io.podcatalog.site.NotFoundException;
import java.time.Duration;
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

    private final StoredRenditions renditions;

    ArtworkController(StoredRenditions renditions) {
        this.renditions = renditions;
    }

    @GetMapping("/artwork/{hash:[0-9a-f]{32}}-{width:[0-9]{2,4}}.jpg")
    ResponseEntity<byte[]> show(@PathVariable String hash, @PathVariable int width) {
        byte[] jpeg = renditions.jpeg(hash, width).orElseThrow(NotFoundException::new);
        return ResponseEntity.ok()
                .cacheControl(FOREVER)
                .eTag("\"" + hash + "-" + width + "\"")
                .contentType(MediaType.IMAGE_JPEG)
                .body(jpeg);
    }
}
