package io.podcatalog.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.intake.ImportResult;
import io.podcatalog.outbound.Body;
import io.podcatalog.outbound.OutboundResponse;
import io.podcatalog.podcast.HttpUrl;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptionTests {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final NextCheck next = new NextCheck(Duration.ofHours(1), () -> 0);
    private final Subscription feed = new Subscription(new HttpUrl("https://feeds.example.org/rss"), NOW);

    @Test
    void requestsTheWholeFeedOnceADay() {
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
    void recognizesTheBodyThatItImported() {
        imported(NOW);

        assertThat(feed.isAlreadyImported(answer(200, "feed", null))).isTrue();
        assertThat(feed.isAlreadyImported(answer(200, "feed!", null))).isFalse();
    }

    @Test
    void isGoneAfterTwoAnswersOf410InARow() {
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
    void isDueAtTheStartOnlyIfItWasNeverImported() {
        fail(503);
        feed.schedule(late(Duration.ofHours(5)), null, NOW);
        feed.follow(next, NOW);
        assertThat(feed.status().nextCheckAt()).isEqualTo(NOW);

        imported(NOW);
        feed.schedule(late(Duration.ofMinutes(70)), null, NOW);
        feed.follow(next, NOW);
        assertThat(feed.status().nextCheckAt()).isEqualTo(NOW.plus(Duration.ofMinutes(70)));
    }

    @Test
    void isNotDelayedForYearsByAWrongClock() {
        imported(NOW);
        feed.schedule(late(Duration.ofDays(3650)), null, NOW);

        feed.follow(next, NOW);

        assertThat(feed.status().nextCheckAt()).isEqualTo(NOW.plus(Duration.ofHours(1)));
    }

    @Test
    void countsAShorterIntervalFromTheLastPoll() {
        imported(NOW);
        feed.schedule(late(Duration.ofDays(7)), null, NOW);
        Instant restart = NOW.plus(Duration.ofMinutes(20));

        feed.follow(next, restart);
        assertThat(feed.status().nextCheckAt()).isEqualTo(NOW.plus(Duration.ofHours(1)));
        feed.follow(next, restart.plusSeconds(60));
        assertThat(feed.status().nextCheckAt()).isEqualTo(NOW.plus(Duration.ofHours(1)));
        feed.follow(new NextCheck(Duration.ofMinutes(1), () -> 0), restart);
        assertThat(feed.status().nextCheckAt()).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
    }

    @Test
    void isNotPolledSoonerByARestart() {
        imported(NOW);
        feed.schedule(new NextCheck(Duration.ofHours(1), () -> 0.9), null, NOW);
        Instant due = feed.status().nextCheckAt();

        feed.follow(next, NOW.plus(Duration.ofMinutes(50)));
        feed.follow(late(Duration.ofDays(7)), NOW.plus(Duration.ofMinutes(50)));

        assertThat(feed.status().nextCheckAt()).isEqualTo(due).isAfter(NOW.plus(Duration.ofHours(1)));
    }

    @ParameterizedTest
    @CsvSource({"1, PT1H", "3, PT4H", "10, P1D"})
    void keepsTheBackOffOfAFailingFeedUnderAShorterInterval(int failures, Duration wait) {
        imported(NOW);
        for (int i = 0; i < failures; i++) {
            fail(503);
        }
        feed.schedule(late(Duration.ofDays(7)), null, NOW);

        feed.follow(next, NOW.plus(Duration.ofMinutes(1)));

        assertThat(feed.status().nextCheckAt()).isEqualTo(NOW.plus(wait));
    }

    @Test
    void waitsFromTheFailureOnIfNoHostWasReached() {
        imported(NOW.minus(Duration.ofDays(5)));
        feed.failed(new PollFailure("no such host", null, null, false), NOW);
        feed.schedule(late(Duration.ofDays(7)), null, NOW);

        feed.follow(next, NOW.plus(Duration.ofMinutes(1)));

        assertThat(feed.status().nextCheckAt()).isEqualTo(NOW.plus(Duration.ofHours(1)));
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
