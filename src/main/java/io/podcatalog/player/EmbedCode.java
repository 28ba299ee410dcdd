package io.podcatalog.player;

import io.podcatalog.catalog.EpisodeDetail;
import io.podcatalog.listing.Labels;
import io.podcatalog.podcast.PlayRange;
import io.podcatalog.site.SiteSettings;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

/** Writes the HTML by which other pages show the small player of an episode, and the address that describes it to them. */
@Component
public class EmbedCode {

    static final int WIDTH = 600;

    private static final int AUDIO_HEIGHT = 180;
    private static final int VIDEO_HEIGHT = 450;

    private final SiteSettings site;
    private final Labels labels;

    EmbedCode(SiteSettings site, Labels labels) {
        this.site = site;
        this.labels = labels;
    }

    static String path(EpisodeDetail episode) {
        return episode.path() + "/embed";
    }

    static int height(EpisodeDetail episode) {
        return episode.enclosure() != null && episode.enclosure().isVideo() ? VIDEO_HEIGHT : AUDIO_HEIGHT;
    }

    /** @param range what to play, null for the whole episode */
    public String of(EpisodeDetail episode, @Nullable PlayRange range) {
        return of(episode, range, WIDTH, height(episode));
    }

    /** The style keeps the frame inside a narrow page. A page that forbids such styles still gets the sizes. */
    String of(EpisodeDetail episode, @Nullable PlayRange range, int width, int height) {
        return """
                <iframe src="%s" title="%s" width="%d" height="%d" loading="lazy" style="max-width:100%%;border:0"></iframe>""".formatted(
                        site.url(path(episode)) + query(range),
                        HtmlUtils.htmlEscape(
                                labels.name(episode) + " – " + episode.podcast().title(), "UTF-8"),
                        width,
                        height);
    }

    /** {@return the address that answers with the code and more in the form of oEmbed, without the parameter format} */
    public String describedAt(EpisodeDetail episode, @Nullable PlayRange range) {
        String page = site.url(episode.path()) + query(range);
        return site.url(OEmbedController.PATH + "?url=" + UriUtils.encode(page, StandardCharsets.UTF_8));
    }

    private static String query(@Nullable PlayRange range) {
        return range == null ? "" : "?t=" + range;
    }
}
