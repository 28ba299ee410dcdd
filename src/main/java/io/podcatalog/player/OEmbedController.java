package io.podcatalog.player;

import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodeDetail;
import io.podcatalog.listing.Covers;
import io.podcatalog.listing.Labels;
import io.podcatalog.listing.Picture;
import io.podcatalog.listing.Pictures;
import io.podcatalog.listing.Track;
import io.podcatalog.listing.Tracks;
import io.podcatalog.site.GoneException;
import io.podcatalog.site.NotFoundException;
import io.podcatalog.site.SiteName;
import io.podcatalog.site.SiteSettings;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Tells other sites how to show an episode in their pages, from the address of its page alone (oEmbed 1.0). */
@Controller
class OEmbedController {

    static final String PATH = "/oembed";

    private static final MediaType XML = new MediaType(MediaType.TEXT_XML, StandardCharsets.UTF_8);

    private final Catalog catalog;
    private final Covers covers;
    private final Tracks tracks;
    private final Labels labels;
    private final EmbedCode code;
    private final SiteName name;
    private final SiteSettings site;

    OEmbedController(
            Catalog catalog,
            Covers covers,
            Tracks tracks,
            Labels labels,
            EmbedCode code,
            SiteName name,
            SiteSettings site) {
        this.catalog = catalog;
        this.covers = covers;
        this.tracks = tracks;
        this.labels = labels;
        this.code = code;
        this.name = name;
        this.site = site;
    }

    @GetMapping(PATH)
    ResponseEntity<?> show(
            @RequestParam String url,
            @RequestParam(defaultValue = "json") String format,
            @RequestParam(required = false) @Nullable String maxwidth,
            @RequestParam(required = false) @Nullable String maxheight) {
        if (!format.equals("json") && !format.equals("xml")) {
            throw new ResponseStatusException(HttpStatus.NOT_IMPLEMENTED);
        }
        EmbeddedEpisode wanted = EmbeddedEpisode.of(url, site).orElseThrow(NotFoundException::new);
        EpisodeDetail episode = catalog.episode(wanted.podcast(), wanted.slug())
                .orElseThrow(() -> catalog.isRemoved(wanted.podcast(), wanted.slug())
                        ? new GoneException()
                        : new NotFoundException());
        Pictures pictures = covers.of(List.of(episode.cover()));
        Track track = tracks.of(episode, pictures, wanted.t());
        if (track == null) {
            throw new NotFoundException();
        }
        int width = atMost(EmbedCode.WIDTH, maxwidth);
        int height = atMost(EmbedCode.height(episode), maxheight);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("version", "1.0");
        answer.put("type", "rich");
        answer.put("provider_name", name.current().name());
        answer.put("provider_url", site.url("/"));
        answer.put("title", labels.name(episode));
        answer.put("author_name", episode.podcast().title());
        answer.put("author_url", site.url(episode.podcast().path()));
        thumbnail(pictures.of(episode.cover()), maxwidth, maxheight).ifPresent(picture -> {
            answer.put("thumbnail_url", site.url(picture.path()));
            answer.put("thumbnail_width", picture.width());
            answer.put("thumbnail_height", picture.width());
        });
        answer.put("width", width);
        answer.put("height", height);
        answer.put("html", code.of(episode, track.range(), width, height));
        return format.equals("json")
                ? ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer)
                : ResponseEntity.ok().contentType(XML).body(OEmbedXml.of(answer));
    }

    /** {@return the size, or the limit if it is a smaller number of pixels} */
    private static int atMost(int size, @Nullable String limit) {
        return limit != null && limit.matches("[1-9]\\d{0,4}") ? Math.min(size, Integer.parseInt(limit)) : size;
    }

    /** {@return the largest picture within the limits, if there is one} */
    private static Optional<Picture.Source> thumbnail(
            @Nullable Picture picture, @Nullable String maxwidth, @Nullable String maxheight) {
        return Optional.ofNullable(picture).flatMap(cover -> {
            int most = atMost(atMost(cover.ordinary().width(), maxwidth), maxheight);
            return cover.sources().stream()
                    .filter(source -> source.width() <= most)
                    .reduce((smaller, larger) -> larger);
        });
    }
}
