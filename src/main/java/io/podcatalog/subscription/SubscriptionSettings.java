package io.podcatalog.subscription;

import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.xml.FeedException;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * The feeds that the operator follows.
 *
 * @param feeds addresses of feeds, in no particular order
 * @param deletedFeeds addresses of feeds that are no longer followed and whose podcasts are deleted at the start
 * @param showBlocked addresses of feeds whose podcasts are shown although their publishers ask not to
 * @param opml a list of more feeds: a file, which must be valid at the start, or an address; empty for none
 * @param sample when the site shows the bundled podcast
 */
@ConfigurationProperties("podcatalog")
record SubscriptionSettings(
        @DefaultValue List<HttpUrl> feeds,
        @DefaultValue List<HttpUrl> deletedFeeds,
        @DefaultValue List<HttpUrl> showBlocked,
        @DefaultValue("") String opml,
        @DefaultValue Polling feed,
        @DefaultValue("auto") Sample sample) {

    SubscriptionSettings {
        for (HttpUrl deleted : deletedFeeds) {
            Assert.isTrue(
                    !feeds.contains(deleted), "podcatalog.deleted-feeds: podcatalog.feeds still names " + deleted);
        }
        Assert.isTrue(
                feeds.stream().allMatch(HttpUrl::isIndexable),
                "podcatalog.feeds: an address is longer than 2,000 characters");
        opml = opml.strip();
        try {
            if (OpmlList.isRemote(opml)) {
                HttpUrl.of(opml);
            } else if (!opml.isEmpty()) {
                OpmlList.file(opml);
            }
        } catch (FeedException | IllegalArgumentException wrong) {
            throw new IllegalArgumentException("podcatalog.opml: " + wrong.getMessage());
        }
    }

    /** @param refreshEvery the time between two fetches of a feed: 1 second to 7 days */
    record Polling(@DefaultValue("60m") Duration refreshEvery) {

        private static final Duration SHORTEST = Duration.ofSeconds(1);
        private static final Duration LONGEST = Duration.ofDays(7);

        Polling {
            Assert.isTrue(
                    refreshEvery.compareTo(SHORTEST) >= 0 && refreshEvery.compareTo(LONGEST) <= 0,
                    "podcatalog.feed.refresh-every: " + refreshEvery.toSeconds()
                            + "s is outside the range 1s to 7 days");
        }
    }

    enum Sample {
        /** Until the first import, if the operator follows no feed or a fetch has failed. */
        AUTO,
        ALWAYS,
        NEVER
    }
}
