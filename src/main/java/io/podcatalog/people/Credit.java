package io.podcatalog.people;

import io.podcatalog.podcast.HttpUrl;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The same name, role, link and picture, as one or more episodes of a podcast give them for a person.
 *
 * @param episodes number of those episodes; 0 if the credit is of the whole podcast
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
