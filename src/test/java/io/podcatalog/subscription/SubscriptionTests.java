package io.podcatalog.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.catalog.ImportResult;
import io.podcatalog.outbound.Body;
import io.podcatalog.outbound.OutboundResponse;
import io.podcatalog.podcast.HttpUrl;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SubscriptionTests {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final NextCheck next = new NextCheck(Duration.ofHours(1), () -> 0);
    private final Subscription feed = new Subscription(new HttpUrl("https://feeds.example.org/rss"), NOW);

    @Test
    void asksOnceADayForTheWholeFeed() {
        assertThat(feed.lastAnswer()).isNull();

        imported(NOW);

        assertThat(feed.lastAnswer().isRecent(NOW.plus(Duration.ofHours(23)))).isTrue();
        feed.unchanged(answer(304, "", "\"b\""), NOW.plus(Duration.ofHours(23)));
        assertThat(feed.lastAnswer().isRecent(NOW.plus(Duration.ofHours(24)))).isFalse();
        assertThat(feed.lastAnswer().isRecent(NOW.minus(Duration.ofDays(3650)))).isFalse();
    }

    @Test
    void takesTheNewerValidatorOfA304() {
        imported(NOW);

        feed.unchanged(answer(304, "", "\"b\""), NOW);
        assertThat(feed.lastAnswer().etag()).isEqualTo("\"b\"");
        feed.unchanged(answer(304, "", null), NOW);
        assertThat(feed.lastAnswer().etag()).isEqualTo("\"b\"");
    }

    @Test
    void knowsTheBodyThatItImported() {
        imported(NOW);

        assertThat(feed.isAlreadyImported(answer(200, "feed", null))).isTrue();
        assertThat(feed.isAlreadyImported(answer(200, "feed!", null))).isFalse();
    }

    @Test
    void isGoneForGoodAfterTheSecondTimeInARow() {
        imported(NOW);

        fail(410);
        assertThat(feed.status().gone()).isFalse();
        fail(500);
        fail(410);
        assertThat(feed.status().gone()).isFalse();
        fail(410);
        assertThat(feed.status().gone()).isTrue();
    }

    @Test
    void isDueAtTheStartOnlyWhenNothingEverArrivedAndNobodyWasAskedJustNow() {
        fail(503);
        feed.schedule(late(Duration.ofHours(5)), null, NOW);
        feed.follow(next, NOW);
        assertThat(feed.status().nextCheckAt()).isEqualTo(NOW);

        imported(NOW);
        feed.schedule(late(Duration.ofHours(5)), null, NOW);
        feed.follow(next, NOW);
        assertThat(feed.status().nextCheckAt()).isEqualTo(NOW.plus(Duration.ofHours(5)));
    }

    @Test
    void isNotPutOffForYearsByAClockThatWasWrong() {
        imported(NOW);
        feed.schedule(late(Duration.ofDays(3650)), null, NOW);

        feed.follow(next, NOW);

        assertThat(feed.status().nextCheckAt()).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    private void imported(Instant when) {
        feed.imported(new ImportResult(1, 2, 0, 0, 0), answer(200, "feed", "\"a\""), null, when);
    }

    private static NextCheck late(Duration wait) {
        return new NextCheck(wait, () -> 0);
    }

    private static OutboundResponse answer(int status, String body, String etag) {
        URI address = URI.create("https://feeds.example.org/rss");
        return new OutboundResponse(
                address, null, status, Body.of(body.getBytes(StandardCharsets.UTF_8)), "text/xml", etag, null);
    }

    private void fail(int status) {
        feed.failed(new PollFailure("it answered " + status, status, null, true), NOW);
    }
}
