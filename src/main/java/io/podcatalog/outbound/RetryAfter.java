package io.podcatalog.outbound;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.hc.client5.http.utils.DateUtils;
import org.jspecify.annotations.Nullable;

/** Reads the Retry-After header (RFC 9110 §10.2.3): seconds or a date. */
final class RetryAfter {

    static final Duration LONGEST = Duration.ofHours(24);

    private RetryAfter() {}

    /** {@return 0 to 24 hours, or null if the value is neither a number nor a date in the future} */
    static @Nullable Duration parse(@Nullable String value, Clock clock) {
        if (value == null) {
            return null;
        }
        if (value.matches("[0-9]+")) {
            return value.length() > 9 ? LONGEST : capped(Duration.ofSeconds(Long.parseLong(value)));
        }
        Instant date = DateUtils.parseStandardDate(value);
        Instant now = clock.instant();
        return date == null || date.isBefore(now) ? null : capped(Duration.between(now, date));
    }

    private static Duration capped(Duration wait) {
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
