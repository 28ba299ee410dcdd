package io.podcatalog.search;

import io.podcatalog.traffic.RequestLimit;
import io.podcatalog.traffic.RequestLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How many searches a network may send, whether for a page or for a file of the same results. */
@Component
class SearchLimit {

    private final RequestLimit limit;

    SearchLimit(SearchSettings settings, RequestLimits limits) {
        this.limit = limits.of(settings.perMinute(), Duration.ofMinutes(1));
    }

    void count(HttpServletRequest request) {
        limit.count(request);
    }
}
