package io.podcatalog.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The address of a feed after its publisher has moved it, or has announced that. */
class FeedMoveTests extends ServerTests {

    @ParameterizedTest
    @ValueSource(ints = {301, 308})
    void followsAPermanentRedirectThatLastsADay(int status) {
        String target = PUBLISHER.publish("/new", show("Night Shift"));
        String address = PUBLISHER.redirect("/old", status, target);

        feeds.refresh(address);
        feeds.letPass(Duration.ofHours(23));
        assertThat(feeds.refresh(address).movedTo()).isNull();
        feeds.letPass(Duration.ofHours(1));
        assertThat(feeds.refresh(address).movedTo()).hasToString(target);
        feeds.refresh(address);

        assertThat(PUBLISHER.requests("/old")).hasSize(3);
        assertThat(etagsSentTo("/new")).as("validators").containsExactly(false, true, false, false);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 303, 307})
    void neverKeepsATemporaryRedirect(int status) {
        String address = PUBLISHER.redirect("/old", status, PUBLISHER.publish("/new", show("Night Shift")));

        daily(address, 5);

        assertThat(PUBLISHER.requests("/old")).hasSize(5);
    }

    @Test
    void movesOnlyAsFarAsAMixedChainIsPermanent() {
        PUBLISHER.publish("/c", show("Night Shift"));
        PUBLISHER.redirect("/b", 302, "/c");
        String address = PUBLISHER.redirect("/a", 301, "/b");

        assertThat(daily(address, 3).movedTo()).hasToString(PUBLISHER.address("/b"));
    }

    @Test
    void forgetsARedirectThatWasTakenBack() {
        PUBLISHER.publish("/new", show("Night Shift"));
        String address = PUBLISHER.redirect("/old", 301, "/new");
        daily(address, 1);
        PUBLISHER.publish("/old", show("Night Shift"));
        daily(address, 1);
        PUBLISHER.redirect("/old", 301, "/new");

        assertThat(daily(address, 1).movedTo()).isNull();
    }

    @Test
    void neverMovesToAnAddressWithoutAFeed() {
        PUBLISHER.answer("/page", 200, Map.of("Content-Type", "text/html"), "<html></html>".getBytes());

        assertThat(daily(PUBLISHER.redirect("/old", 301, "/page"), 4).movedTo()).isNull();
    }

    @Test
    void neverMovesToAnAddressThatIsFollowedAlready() {
        String other = PUBLISHER.publish("/other", show("Other"));
        feeds.refresh(other);

        assertThat(daily(PUBLISHER.redirect("/old", 301, other), 4).movedTo()).isNull();
        assertThat(daily(PUBLISHER.publish("/announcing", announcing(other)), 4).movedTo())
                .isNull();
        assertThat(PUBLISHER.requests("/announcing")).hasSize(4);
    }

    @Test
    void movesToAnAnnouncedAddressThatHoldsThePodcast() {
        String target = PUBLISHER.publish("/new", show("Night Shift"));
        String address = PUBLISHER.publish("/old", announcing(target));

        assertThat(daily(address, 1).movedTo()).isNull();
        assertThat(daily(address, 1).movedTo()).hasToString(target);
        daily(address, 1);

        assertThat(PUBLISHER.requests("/old")).hasSize(1);
        assertThat(etagsSentTo("/new")).containsExactly(false, false);
        assertThat(database.queryForList("select feed from podcast", String.class))
                .containsExactly(target);
        assertThat(database.queryForObject("select count(*) from episode", Integer.class))
                .isEqualTo(2);
    }

    @Test
    void staysIfTheAnnouncedAddressHoldsOtherEpisodes() {
        String target = PUBLISHER.publish(
                "/new",
                TestFeed.titled("Night Shift")
                        .item("<title>x</title><guid>x</guid>")
                        .bytes());
        String address = PUBLISHER.publish("/old", announcing(target));

        daily(address, 1);
        FeedStatus status = daily(address, 1);

        assertThat(status.movedTo()).isNull();
        assertThat(status.isFailing()).isFalse();
        assertThat(status.lastFailure()).contains(target, "no episode of this podcast");
        assertThat(database.queryForObject("select count(*) from episode", Integer.class))
                .isEqualTo(2);
        daily(address, 1);
        assertThat(PUBLISHER.requests("/old")).hasSize(2);
    }

    @Test
    void movesOnlyOnceBetweenTwoAddressesThatAnnounceEachOther() {
        String target = PUBLISHER.address("/new");
        String address = PUBLISHER.publish("/old", announcing(target));
        PUBLISHER.publish("/new", announcing(address));

        for (int i = 0; i < 4; i++) {
            feeds.refresh(address);
        }

        assertThat(PUBLISHER.requests("/old")).hasSize(1);
        assertThat(PUBLISHER.requests("/new")).hasSize(3);
    }

    @Test
    void returnsToTheOperatorsAddressWhenTheNewOneFails() {
        PUBLISHER.publish("/new", show("Night Shift"));
        String address = PUBLISHER.redirect("/old", 301, "/new");
        daily(address, 2);
        PUBLISHER.answer("/new", 500, Map.of(), new byte[0]);
        PUBLISHER.publish("/old", show("Night Shift"));

        assertThat(daily(address, 2).movedTo()).isNotNull();
        assertThat(daily(address, 1).movedTo()).isNull();
        assertThat(daily(address, 1).isFailing()).isFalse();
        assertThat(PUBLISHER.requests("/old")).hasSize(3);
    }

    private FeedStatus daily(String address, int polls) {
        FeedStatus status = null;
        for (int i = 0; i < polls; i++) {
            status = feeds.refresh(address);
            feeds.letPass(Duration.ofHours(25));
        }
        return status;
    }

    private static byte[] show(String title) {
        return TestFeed.titled(title)
                .episode(1, "One", "a")
                .episode(2, "Two", "b")
                .bytes();
    }

    private static byte[] announcing(String target) {
        return TestFeed.titled("Night Shift")
                .channel("<itunes:new-feed-url>" + target + "</itunes:new-feed-url>")
                .episode(1, "One", "a")
                .episode(2, "Two", "b")
                .bytes();
    }

    private static List<Boolean> etagsSentTo(String path) {
        return PUBLISHER.requests(path).stream()
                .map(request -> request.headers())
                .map((Headers headers) -> Objects.nonNull(headers.getFirst("If-None-Match")))
                .toList();
    }
}
