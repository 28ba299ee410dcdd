package io.podcatalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SearchLimitTests {

    private final AtomicLong nanoseconds = new AtomicLong();
    private final SearchLimit limit = new SearchLimit(2, nanoseconds::get);

    @Test
    void answersThatItIsTooMuchAndWhenToComeAgain() throws Exception {
        assertThat(answer("203.0.113.7").getStatus()).isEqualTo(200);
        assertThat(answer("203.0.113.7").getStatus()).isEqualTo(200);
        MockHttpServletResponse refused = answer("203.0.113.7");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("60");
        assertThat(answer("203.0.113.8").getStatus()).as("somebody else").isEqualTo(200);

        nanoseconds.addAndGet(SearchLimit.SPAN.toNanos());
        assertThat(answer("203.0.113.7").getStatus()).as("a minute later").isEqualTo(200);
    }

    @Test
    void countsANetworkOfIpv6AsOne() throws UnknownHostException {
        assertThat(limit.admits("2001:db8::1")).isTrue();
        assertThat(limit.admits("2001:db8::2")).isTrue();
        assertThat(limit.admits("2001:db8::3")).isFalse();
        assertThat(limit.admits("2001:db8:0:1::3")).isTrue();
    }

    @Test
    void doesNotCountThisMachine() throws UnknownHostException {
        for (int search = 0; search < 100; search++) {
            assertThat(limit.admits("127.0.0.1")).isTrue();
            assertThat(limit.admits("::1")).isTrue();
        }
    }

    private MockHttpServletResponse answer(String address) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/search");
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        limit.preHandle(request, response, this);
        return response;
    }
}
