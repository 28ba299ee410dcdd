package io.podcatalog.player;

import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodeDetail;
import io.podcatalog.podcast.TranscriptText;
import io.podcatalog.site.GoneException;
import io.podcatalog.site.NotFoundException;
import io.podcatalog.transcript.WebVtt;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Serves the transcript of an episode as captions (WCAG 1.2.2). The publisher's file would not do: a browser takes
 * captions of another site only if that site allows it, and in no format but WebVTT.
 */
@Controller
class CaptionsController {

    private static final MediaType WEBVTT = new MediaType("text", "vtt", StandardCharsets.UTF_8);

    private final Catalog catalog;

    CaptionsController(Catalog catalog) {
        this.catalog = catalog;
    }

    @GetMapping("/podcasts/{podcast}/{slug}/captions.vtt")
    ResponseEntity<String> show(@PathVariable String podcast, @PathVariable String slug) {
        EpisodeDetail episode = catalog.episode(podcast, slug)
                .orElseThrow(() -> catalog.isRemoved(podcast, slug) ? new GoneException() : new NotFoundException());
        TranscriptText text = episode.transcriptText();
        if (text == null || !text.isTimed()) {
            throw new NotFoundException();
        }
        return ResponseEntity.ok().contentType(WEBVTT).body(WebVtt.of(text.lines(), episode.duration()));
    }
}
