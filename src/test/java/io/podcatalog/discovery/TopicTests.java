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
                .episode(3, "Goodbye ingress", "From there to the Gateway API, step by step."));
        long podcast = id("select id from podcast");
        long first = id("select id from episode where slug = 'gateway-api-and-ingress'");
        long last = id("select id from episode where slug = 'goodbye-ingress'");

        assertThat(topics.of(podcast))
                .containsExactlyInAnyOrder(
                        new Topic("gateway-api", "Gateway API", 2), new Topic("ingress", "ingress", 2));
        assertThat(topics.ofEpisode(first)).extracting(Topic::slug).containsExactlyInAnyOrder("gateway-api", "ingress");
        assertThat(topics.episodes(podcast, "gateway-api")).containsExactlyInAnyOrder(first, last);
        assertThat(topics.episodes(podcast, "no-such-topic")).isEmpty();
    }

    @Test
    void disappearWithTheirWords() {
        TestFeed feed = TestFeed.titled("Night Shift").episode(1, "Backups", "Of queues.");
        imported(feed.episode(2, "Backups again", "Of caches."));
        long podcast = id("select id from podcast");
        assertThat(topics.of(podcast)).extracting(Topic::slug).containsExactly("backups");

        imported(
                TestFeed.titled("Night Shift").episode(1, "Sleep", "Of pagers.").episode(2, "Food", "Of soup."));
        assertThat(topics.of(podcast)).isEmpty();
    }

    private long id(String query) {
        return database.queryForObject(query, Long.class);
    }
}
