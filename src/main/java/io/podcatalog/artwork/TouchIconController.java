package io.podcatalog.artwork;

import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.PodcastSummary;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Sends the icon for the home screen of a phone: the cover of the only podcast or, with several podcasts, the site's icon.
 * Phones ask for this address, and do not read SVG.
 */
@Controller
class TouchIconController {

    /** In pixels: the largest icon of an iPhone. */
    private static final int SIDE = 180;

    private static final Resource ICON = new ClassPathResource("static/apple-touch-icon.png");

    private final Catalog catalog;
    private final StoredRenditions renditions;

    TouchIconController(Catalog catalog, StoredRenditions renditions) {
        this.catalog = catalog;
        this.renditions = renditions;
    }

    @GetMapping({"/apple-touch-icon.png", "/apple-touch-icon-precomposed.png"})
    ResponseEntity<byte[]> show() throws IOException {
        List<PodcastSummary> podcasts = catalog.podcasts(0, 2).getContent();
        Optional<BufferedImage> cover =
                podcasts.size() == 1 ? renditions.picture(podcasts.get(0).cover(), SIDE) : Optional.empty();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)))
                .contentType(MediaType.IMAGE_PNG)
                .body(cover.isPresent() ? png(cover.get()) : ICON.getContentAsByteArray());
    }

    private static byte[] png(BufferedImage cover) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(Rendition.scale(cover, SIDE), "png", png);
        return png.toByteArray();
    }
}
