package io.podcatalog.subscription;

import io.podcatalog.feed.FeedException;
import io.podcatalog.podcast.HttpUrl;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * What the operator follows.
 *
 * @param feeds addresses of feeds, in no particular order
 * @param opml a list of more feeds: a file, which must be right at the start, or an address; or empty
 * @param sample when the bundled podcast is shown
 */
@ConfigurationProperties("podcatalog")
record SubscriptionSettings(
        @DefaultValue List<HttpUrl> feeds,
        @DefaultValue("") String opml,
        @DefaultValue Polling feed,
        @DefaultValue("auto") Sample sample) {

    SubscriptionSettings {
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

    /** @param refreshEvery the time between two fetches of a feed: a second to a week */
    record Polling(@DefaultValue("60m") Duration refreshEvery) {

        private static final Duration SHORTEST = Duration.ofSeconds(1);
        private static final Duration LONGEST = Duration.ofDays(7);

        Polling {
            Assert.isTrue(
                    refreshEvery.compareTo(SHORTEST) >= 0 && refreshEvery.compareTo(LONGEST) <= 0,
                    "podcatalog.feed.refresh-every: " + refreshEvery.toSeconds()
                            + " s is not within a second and 7 days");
        }
    }

    enum Sample {
        /** While nothing was ever imported and the feeds can't be fetched. */
        AUTO,
        ALWAYS,
        NEVER
    }
}
