package io.podcatalog.catalog;

import io.podcatalog.podcast.EpisodeType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The few values of an episode that filters, orders and the timeline need; cheap to read for a whole podcast.
 *
 * @param month in which it is listed, in UTC as on all pages
 */
public record EpisodeOutline(
        long id,
        YearMonth month,
        @Nullable Duration duration,
        @Nullable Integer season,
        @Nullable String seasonName,
        @Nullable BigDecimal number,
        @Nullable EpisodeType type,
        Set<Feature> features) {

    /** A row as the database gives it. */
    record Row(
            long id,
            Instant listedAt,
            @Nullable Duration duration,
            @Nullable Integer season,
            @Nullable String seasonName,
            @Nullable BigDecimal number,
            @Nullable EpisodeType type,
            boolean transcript,
            boolean chapters,
            boolean video) {

        /** Finds the month here, once, because filters ask for it many times. */
        EpisodeOutline outline() {
            return new EpisodeOutline(
                    id,
                    YearMonth.from(listedAt.atZone(ZoneOffset.UTC)),
                    duration,
                    season,
                    seasonName,
                    number,
                    type,
                    Feature.of(transcript, chapters, video));
        }
    }
}
