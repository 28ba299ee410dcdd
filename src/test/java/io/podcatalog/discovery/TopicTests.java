package io.podcatalog.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import io.podcatalog.browse.Topic;
import io.podcatalog.browse.Topics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TopicTests extends ServerTests {

    @Autowired
    private Topics topics;

    @Test
    void areComputedAfterAnImport() {
        imported(TestFeed.titled("Night Shift")
                .episode(1, "Gateway API and ingress", "The Gateway API replaces ingress.")
                .episode(2, "Hiring well", "No puzzles.")
                .episode(3, "Goodbye ingress", "From there to the Gateway API, step by step.")
                .episode(4, "Goodbye cables", "Without the Gateway API there is nothing."));
        long podcast = id("select id from podcast");
        long first = id("select id from episode where slug = 'gateway-api-and-ingress'");
        long last = id("select id from episode where slug = 'goodbye-cables'");

        assertThat(topics.of(podcast)).containsExactly(new Topic("gateway-api", "Gateway API", 3));
        assertThat(topics.ofEpisode(first)).extracting(Topic::slug).containsExactly("gateway-api");
        assertThat(topics.episodes(podcast, "gateway-api"))
                .contains(first, last)
                .hasSize(3);
        assertThat(topics.episodes(podcast, "no-such-topic")).isEmpty();
    }

    @Test
    void disappearWithTheirWords() {
        TestFeed feed = TestFeed.titled("Night Shift");
        for (int n = 1; n <= 3; n++) {
            feed.episode(n, "Letter " + (char) ('a' + n), "All about the Gateway API.");
        }
        imported(feed);
        long podcast = id("select id from podcast");
        assertThat(topics.of(podcast)).extracting(Topic::slug).containsExactly("gateway-api");

        imported(
                TestFeed.titled("Night Shift").episode(1, "Sleep", "Of pagers.").episode(2, "Food", "Of soup."));
        assertThat(topics.of(podcast)).isEmpty();
    }

    private long id(String query) {
        return database.queryForObject(query, Long.class);
    }
}
