package io.podcatalog.catalog;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The few values of an episode that filters, orders and the timeline need; cheap to read for a whole podcast. */
public record EpisodeOutline(
        long id,
        Instant listedAt,
        @Nullable Duration duration,
        @Nullable Integer season,
        @Nullable String seasonName,
        @Nullable BigDecimal number) {

    /** {@return the month in which it is listed, in UTC as on all pages} */
    public YearMonth month() {
        return YearMonth.from(listedAt.atZone(ZoneOffset.UTC));
    }
}
