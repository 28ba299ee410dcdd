package io.podcatalog.catalog;

import io.podcatalog.podcast.HttpUrl;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a podcast says of somebody in the same words.
 *
 * @param episodes in how many episodes, 0 where it says so of the whole podcast
 */
record Credit(
        String name,
        String role,
        @Nullable HttpUrl link,
        @Nullable HttpUrl image,
        String podcastSlug,
        String podcastTitle,
        long episodes,
        Instant latest) {}
