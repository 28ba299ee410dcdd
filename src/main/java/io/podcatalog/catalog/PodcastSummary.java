package io.podcatalog.catalog;

import io.podcatalog.podcast.Addresses;
import io.podcatalog.podcast.Cover;
import io.podcatalog.podcast.HttpUrl;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A podcast as the list of podcasts shows it.
 *
 * @param locked whether its publisher asks other hosts not to take it over (podcast:locked)
 */
public record PodcastSummary(
        long id,
        String slug,
        String title,
        @Nullable String summary,
        @Nullable String author,
        HttpUrl feed,
        @Nullable HttpUrl image,
        @Nullable String language,
        @Nullable Boolean locked,
        boolean sample,
        long revision,
        long episodes,
        @Nullable Instant latestAt) {

    public String path() {
        return Addresses.podcast(slug);
    }

    public Cover cover() {
        return Cover.of(image, title);
    }
}
