package io.podcatalog.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import io.podcatalog.podcast.HttpUrl;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which feeds the database takes for followed, and which podcasts nobody follows any more. */
class SubscriptionRepositoryTests extends ServerTests {

    @Autowired
    private SubscriptionRepository subscriptions;

    private String bird;
    private String night;

    @BeforeEach
    void followTwo() {
        bird = imported("/bird.xml", "Early Bird");
        night = imported("/night.xml", "Night Shift");
        // Due far ahead, so that the program itself does not poll them.
        database.update(
                "update subscription set followed = true, next_check_at = timestamp with time zone '2100-01-01 00:00:00+00:00'");
    }

    @Test
    void unfollowsAllFeedsButThese() {
        assertThat(addresses(subscriptions.findFollowed())).containsExactly(bird, night);
        assertThat(subscriptions.findUnfollowed()).isEmpty();
        assertThat(subscriptions.findUnfollowedPodcasts()).isEmpty();

        subscriptions.unfollowAllBut(List.of(new HttpUrl(night)));
        assertThat(addresses(subscriptions.findFollowed())).containsExactly(night);
        assertThat(addresses(subscriptions.findUnfollowed())).containsExactly(bird);
        assertThat(subscriptions.findUnfollowedPodcasts()).containsExactly(podcastOf(bird));

        subscriptions.unfollowAllBut(List.of());
        assertThat(addresses(subscriptions.findUnfollowed())).containsExactly(bird, night);
        assertThat(subscriptions.findUnfollowedPodcasts()).containsExactlyInAnyOrder(podcastOf(bird), podcastOf(night));
    }

    @Test
    void findsOtherFeedsOfAPodcast() {
        database.update("update subscription set podcast_id = ?", podcastOf(bird));
        subscriptions.unfollowAllBut(List.of(new HttpUrl(night)));

        Subscription own = subscriptions.findByAddress(new HttpUrl(night)).orElseThrow();
        assertThat(addresses(subscriptions.findOthersOf(podcastOf(bird), own.id())))
                .containsExactly(bird);
        assertThat(subscriptions.findUnfollowedPodcasts())
                .as("followed at another address")
                .isEmpty();
    }

    @Test
    void tellsTheFeedThatFailsFromTheOneThatSucceedsLongestAgo() {
        database.update("update subscription set failures = 2 where address = ?", bird);
        database.update(
                "update subscription set last_success_at = timestamp with time zone '2020-01-01 00:00:00+00:00' where address = ?",
                night);

        assertThat(subscriptions.countFailing()).isOne();
        assertThat(subscriptions.findLongestAgoSuccess()).contains(Instant.parse("2020-01-01T00:00:00Z"));
        assertThat(subscriptions.anyImported()).isTrue();
    }

    private String imported(String path, String title) {
        String address = PUBLISHER.publish(
                path, TestFeed.titled(title).episode(1, "One", "a").bytes());
        feeds.refresh(address);
        return address;
    }

    private Long podcastOf(String address) {
        return database.queryForObject("select podcast_id from subscription where address = ?", Long.class, address);
    }

    private static List<String> addresses(List<Subscription> subscriptions) {
        return subscriptions.stream()
                .map(subscription -> subscription.status().address().value())
                .toList();
    }
}
