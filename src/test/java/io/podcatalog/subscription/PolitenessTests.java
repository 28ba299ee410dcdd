package io.podcatalog.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import io.podcatalog.Publisher;
import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The requests that publishers see, and the waits that they ask for. */
class PolitenessTests extends ServerTests {

    @ParameterizedTest
    @ValueSource(strings = {"abc123-gzip", "W/\"weak-1\"", "\"strong\"", "\"with \\\" inside\""})
    void sendsAnEtagBackByteForByte(String etag) {
        String path = "/etag-" + etag.hashCode();
        String address = PUBLISHER.answer(path, 200, Map.of("ETag", etag), show());

        feeds.refresh(address);
        feeds.refresh(address);

        assertThat(headers(path, "If-None-Match")).containsExactly(null, etag);
        assertThat(headers(path, "If-Modified-Since")).containsExactly(null, null);
    }

    @Test
    void sendsADateBackAsItCameEvenIfItIsInvalid() {
        String address = PUBLISHER.answer("/date", 200, Map.of("Last-Modified", "yesterday-ish"), show());

        feeds.refresh(address);
        feeds.refresh(address);

        assertThat(headers("/date", "If-Modified-Since")).containsExactly(null, "yesterday-ish");
    }

    @Test
    void asksUnconditionallyOnceADay() {
        String address = PUBLISHER.publish("/daily", show());

        for (int i = 0; i < 5; i++) {
            feeds.refresh(address);
            feeds.letPass(Duration.ofHours(9));
        }

        assertThat(headers("/daily", "If-None-Match").stream().map(etag -> etag != null))
                .containsExactly(false, true, true, false, true);
    }

    @Test
    void sendsItsNameAndTheAddressOfTheSite() {
        feeds.refresh(PUBLISHER.publish("/named", show()));

        assertThat(headers("/named", "User-Agent")).containsExactly("Podcatalog/1.0 (+" + SITE + ")");
        assertThat(headers("/named", "Cookie")).containsOnlyNulls();
        assertThat(headers("/named", "Referer")).containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void leavesTheWholeHostAloneForAsLongAsItAsks(int status) {
        String path = "/later-" + status;
        FeedStatus feed = feeds.refresh(PUBLISHER.answer(path, status, Map.of("Retry-After", "7200"), new byte[0]));

        assertThat(feed.nextCheckAt()).isAfterOrEqualTo(feed.lastFailureAt().plusSeconds(7200));
        assertThat(freeAt()).isAfterOrEqualTo(feed.lastFailureAt().plusSeconds(7199));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", ""})
    void ignoresAnInvalidRetryAfter(String value) {
        String path = "/garbage" + value;
        FeedStatus feed = feeds.refresh(PUBLISHER.answer(path, 429, Map.of("Retry-After", value), new byte[0]));

        assertThat(freeAt()).isBefore(feed.lastFailureAt().plusSeconds(5));
    }

    private Instant freeAt() {
        return database.queryForObject("select free_at from feed_host", java.time.OffsetDateTime.class)
                .toInstant();
    }

    private static byte[] show() {
        return TestFeed.titled("Night Shift").episode(1, "One", "a").bytes();
    }

    private static List<String> headers(String path, String name) {
        return PUBLISHER.requests(path).stream()
                .map(Publisher.Request::headers)
                .map((Headers headers) -> headers.getFirst(name))
                .toList();
    }
}
