package io.podcatalog.catalog;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** So much of an episode as tells it apart from the others of its podcast at a glance, and is cheap to read of all. */
public record EpisodeOutline(
        long id,
        Instant listedAt,
        @Nullable Duration duration,
        @Nullable Integer season,
        @Nullable String seasonName) {

    /** {@return the month in which it is listed, in UTC as on all pages} */
    public YearMonth month() {
        return YearMonth.from(listedAt.atZone(ZoneOffset.UTC));
    }
}
