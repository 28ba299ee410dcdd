package io.podcatalog.subscription;

import io.podcatalog.feed.FeedParser;
import io.podcatalog.intake.EpisodeImport;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.podcast.PublishedPodcast;
import io.podcatalog.site.SiteSettings;
import io.podcatalog.subscription.SubscriptionSettings.Sample;
import io.podcatalog.xml.FeedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The bundled podcast. By default the site shows it until the first import of a real one, so that it is not empty. */
@Component
class SampleFeed {

    private static final Logger log = LoggerFactory.getLogger(SampleFeed.class);

    static final String PATH = "/sample/feed.xml";
    static final String CONTENT_TYPE = "application/rss+xml;charset=UTF-8";

    /** The bundled feed has this in all places where the address of this site belongs. */
    private static final String PLACEHOLDER = "https://sample.podcatalog.example";

    private final Sample when;
    private final SubscriptionRepository subscriptions;
    private final FeedParser parser;
    private final EpisodeImport episodeImport;
    private final SiteSettings site;

    SampleFeed(
            SubscriptionSettings settings,
            SubscriptionRepository subscriptions,
            FeedParser parser,
            EpisodeImport episodeImport,
            SiteSettings site) {
        this.when = settings.sample();
        this.subscriptions = subscriptions;
        this.parser = parser;
        this.episodeImport = episodeImport;
        this.site = site;
    }

    /** Shows the sample at the start of the program, if it is always wanted or there is nothing else to show. */
    void start(boolean nothingFollowed) {
        if (when == Sample.ALWAYS) {
            show();
        } else if (nothingFollowed) {
            standIn();
        }
    }

    /** Removes the sample of an earlier start, if a podcast was imported since or the settings want no sample. */
    void removeOld() {
        if (when == Sample.NEVER || (when == Sample.AUTO && subscriptions.anyImported())) {
            episodeImport.removeSample();
        }
    }

    /** Shows the sample, unless a podcast was ever imported. */
    void standIn() {
        if (when == Sample.AUTO && !subscriptions.anyImported()) {
            show();
        }
    }

    /** Removes the sample, because a real podcast is being imported. */
    void makeRoom() {
        if (when != Sample.ALWAYS && episodeImport.removeSample()) {
            log.info("The sample podcast is removed, because there is a real one now");
        }
    }

    /** Synchronized, because two feeds that fail at the same time must not import the sample twice. */
    private synchronized void show() {
        try {
            HttpUrl address = HttpUrl.parse(site.url(PATH)).orElseThrow();
            PublishedPodcast published = parser.parse(text().getBytes(StandardCharsets.UTF_8), CONTENT_TYPE, address);
            log.info("The sample podcast is shown: {}", episodeImport.importSample(address, published));
        } catch (FeedException broken) {
            throw new IllegalStateException("the bundled feed can't be read", broken);
        }
    }

    /** {@return the bundled feed, with this site's address in it} */
    String text() {
        try {
            return new ClassPathResource("sample/feed.xml")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace(PLACEHOLDER, site.url(""));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
