package io.podcatalog.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.site.TryLaterException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;

class RequestLimitTests {

    private static final String ADMITTED = null;

    private final AtomicLong nanoseconds = new AtomicLong(-5);

    @Test
    void saysWhenToAskAgain() {
        RequestLimit limit = limit(2, Duration.ofMinutes(1), false);
        assertThat(retryAfter(limit, "203.0.113.7")).isEqualTo(ADMITTED);
        pass(Duration.ofSeconds(20));
        assertThat(retryAfter(limit, "203.0.113.7")).isEqualTo(ADMITTED);
        assertThat(retryAfter(limit, "203.0.113.7")).isEqualTo("40");
        assertThat(retryAfter(limit, "203.0.113.8")).as("somebody else").isEqualTo(ADMITTED);

        pass(Duration.ofMillis(39_500));
        assertThat(retryAfter(limit, "203.0.113.7")).isEqualTo("1");
        pass(Duration.ofMillis(500));
        assertThat(retryAfter(limit, "203.0.113.7")).as("a minute later").isEqualTo(ADMITTED);
    }

    /** Otherwise the limit would refuse a steady client forever, and Retry-After would never be true. */
    @Test
    void countsFromTheFirstRequestOnAndNotFromTheLast() {
        RequestLimit limit = limit(1, Duration.ofHours(1), false);
        assertThat(retryAfter(limit, "203.0.113.7")).isEqualTo(ADMITTED);
        for (int minute = 59; minute > 0; minute--) {
            pass(Duration.ofMinutes(1));
            assertThat(retryAfter(limit, "203.0.113.7")).isEqualTo(String.valueOf(60 * minute));
        }
        pass(Duration.ofMinutes(1));
        assertThat(retryAfter(limit, "203.0.113.7")).isEqualTo(ADMITTED);
    }

    @Test
    void countsThisMachineIfTheSettingSaysSo() {
        RequestLimit usual = limit(1, Duration.ofMinutes(1), false);
        RequestLimit strict = limit(1, Duration.ofMinutes(1), true);
        for (int request = 0; request < 100; request++) {
            assertThat(retryAfter(usual, "127.0.0.1")).isEqualTo(ADMITTED);
            assertThat(retryAfter(usual, "0:0:0:0:0:0:0:1")).isEqualTo(ADMITTED);
        }
        assertThat(retryAfter(strict, "127.0.0.1")).isEqualTo(ADMITTED);
        assertThat(retryAfter(strict, "0:0:0:0:0:0:0:1")).isEqualTo("60");
    }

    @Test
    void countsTheClientsOfAProxy() {
        RequestLimit limit = limit(1, Duration.ofMinutes(1), false);
        MockHttpServletRequest request = request("127.0.0.1");
        request.addHeader("X-Forwarded-For", "6.6.6.6, 203.0.113.7");
        assertThat(retryAfter(limit, request)).isEqualTo(ADMITTED);
        assertThat(retryAfter(limit, request)).isEqualTo("60");
    }

    /** The owner of an IPv6 /32 can send requests from four billion networks. */
    @Test
    void stillCountsABusyNetworkAmongVeryMany() {
        RequestLimit limit = limit(10, Duration.ofMinutes(1), false);
        int refused = 0;
        for (int network = 0; network < 200_000; network++) {
            retryAfter(limit, "2001:db8:%x:%x::1".formatted(network >> 16, network & 0xFFFF));
            if (network % 100 == 0 && retryAfter(limit, "203.0.113.7") != ADMITTED) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(1000);
        limit.buckets.cleanUp();
        assertThat(limit.buckets.estimatedSize()).isLessThanOrEqualTo(RequestLimit.NETWORKS);
    }

    private RequestLimit limit(int most, Duration span, boolean thisMachineToo) {
        return new RequestLimit(most, span, thisMachineToo, nanoseconds::get);
    }

    private void pass(Duration time) {
        nanoseconds.addAndGet(time.toNanos());
    }

    private static MockHttpServletRequest request(String peer) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(peer);
        return request;
    }

    private static String retryAfter(RequestLimit limit, String peer) {
        return retryAfter(limit, request(peer));
    }

    private static String retryAfter(RequestLimit limit, MockHttpServletRequest request) {
        try {
            limit.count(request);
            return ADMITTED;
        } catch (TryLaterException refused) {
            assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
            return refused.getHeaders().getFirst("Retry-After");
        }
    }
}
