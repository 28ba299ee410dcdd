package io.podcatalog.traffic;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Makes the limits of all features. Each feature says what it limits, and how many requests it allows in which time.
 */
@Component
public class RequestLimits {

    private final RequestLimitSettings settings;

    RequestLimits(RequestLimitSettings settings) {
        this.settings = settings;
    }

    public RequestLimit of(int most, Duration span) {
        return new RequestLimit(most, span, settings.countThisMachine(), Ticker.systemTicker());
    }
}
