package io.podcatalog.catalog;

import io.podcatalog.podcast.EpisodeType;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The values that name an episode: its title and, for one without a title, its number, season, type and date. */
public interface EpisodeHeading {

    @Nullable
    String title();

    @Nullable
    Instant publishedAt();

    @Nullable
    Integer season();

    @Nullable
    String seasonName();

    @Nullable
    BigDecimal number();

    @Nullable
    String numberName();

    @Nullable
    EpisodeType type();
}
