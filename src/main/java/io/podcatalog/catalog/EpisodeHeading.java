package io.podcatalog.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What tells an episode apart wherever it is named: its title, and what stands in for one where the feed gives none. */
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
