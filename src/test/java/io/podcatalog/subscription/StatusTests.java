package io.podcatalog.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The facts that /status shows about a feed. */
class StatusTests extends ServerTests {

    @Test
    void tellsWhatTheLastImportBroughtAndWhenTheNextCheckIs() {
        String address = PUBLISHER.publish("/good", show());
        feeds.refresh(address);

        assertThat(status())
                .contains("Night Shift", "Up to date", address, "Episodes 2", "2 new, 0 changed", "Last failure none")
                .containsPattern("Next check \\w+ \\d+, \\d{4}, \\d\\d:\\d\\d UTC");
        assertThat(page("/status").select("time").eachAttr("datetime"))
                .isNotEmpty()
                .allMatch(moment -> moment.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"));
    }

    @Test
    void tellsWhyAFeedCouldNotBeRead() {
        feeds.refresh(PUBLISHER.answer("/bad", 500, Map.of(), new byte[0]));

        assertThat(status()).contains("Could not be read yet", "it answered 500", "none yet", "Last read never");
    }

    @Test
    void tellsWhereAFeedHasMoved() {
        String target = PUBLISHER.publish("/new", show());
        String address = PUBLISHER.redirect("/old", 301, target);
        feeds.refresh(address);
        feeds.letPass(Duration.ofDays(1));
        feeds.refresh(address);

        assertThat(status()).contains("Address " + address, "New address, from the publisher " + target);
    }

    @Test
    void tellsThatThePublisherRemovedAFeed() {
        String address = PUBLISHER.publish("/gone", show());
        feeds.refresh(address);
        PUBLISHER.answer("/gone", 410, Map.of(), new byte[0]);
        feeds.refresh(address);
        assertThat(status()).doesNotContain("No longer read");
        feeds.refresh(address);

        assertThat(status()).contains("No longer read: the publisher removed the feed (410)", "Next check never");
        assertThat(response("/podcasts/night-shift/one").statusCode()).isEqualTo(200);
    }

    @Test
    void tellsWhetherThePublisherLockedAFeed() {
        feeds.refresh(PUBLISHER.publish("/free", show()));
        assertThat(status()).doesNotContain("Locked");
        feeds.refresh(PUBLISHER.publish(
                "/locked",
                TestFeed.titled("Day Shift")
                        .channel("<podcast:locked owner='ada@example.com'>yes</podcast:locked>")
                        .bytes()));

        assertThat(status())
                .contains("Locked Yes: the publisher asks other hosts not to")
                .doesNotContain("ada@example.com");
    }

    @Test
    void showsTextsOfPublishersWithoutMarkup() {
        feeds.refresh(
                PUBLISHER.publish("/script?a=<b>".replace("<b>", "%3Cb%3E"), "<script>alert(1)</script>".getBytes()));

        assertThat(page("/status").select(".status script")).isEmpty();
        assertThat(status()).contains("its root element is <script>");
    }

    private String status() {
        database.update("update subscription set followed = true");
        return page("/status").select(".status").text();
    }

    private static byte[] show() {
        return TestFeed.titled("Night Shift")
                .episode(1, "One", "a")
                .episode(2, "Two", "b")
                .bytes();
    }
}
