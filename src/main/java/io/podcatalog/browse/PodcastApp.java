package io.podcatalog.browse;

import io.podcatalog.podcast.HttpUrl;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;

/**
 * An app that subscribes to a podcast when somebody opens an address of its own scheme. The browser gives such an address
 * to the app on the device, and asks no server.
 */
enum PodcastApp {
    /** Apple's scheme, which other apps on its devices accept as well. */
    APPLE_PODCASTS("Apple Podcasts", feed -> "podcast://" + bare(feed)),

    /** Pocket Casts wants the address without its scheme. */
    POCKET_CASTS("Pocket Casts", feed -> "pktc://subscribe/" + bare(feed)),

    /** An address in the form of x-callback-url.com, with the feed as a parameter. */
    OVERCAST("Overcast", feed -> "overcast://x-callback-url/add?url=" + UriUtils.encode(feed, StandardCharsets.UTF_8)),

    /** AntennaPod puts http before the rest: a browser would read a scheme in it as the name of a host. */
    ANTENNAPOD("AntennaPod", feed -> "antennapod-subscribe://" + bare(feed));

    private final String title;
    private final UnaryOperator<String> address;

    PodcastApp(String title, UnaryOperator<String> address) {
        this.title = title;
        this.address = address;
    }

    /** A link that subscribes to a podcast. */
    public record Link(String app, String address) {}

    static Stream<Link> links(HttpUrl feed) {
        String request = feed.value().replaceFirst("#.*$", "");
        return Stream.of(values()).map(app -> new Link(app.title, app.address.apply(request)));
    }

    private static String bare(String feed) {
        return feed.replaceFirst("^https?://", "");
    }
}
