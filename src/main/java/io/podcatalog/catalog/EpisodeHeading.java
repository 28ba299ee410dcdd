package io.podcatalog.catalog;

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
    Integer number();

    @Nullable
    String numberName();

    @Nullable
    EpisodeType type();
}
