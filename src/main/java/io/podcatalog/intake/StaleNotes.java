package io.podcatalog.intake;

import io.podcatalog.podcast.HttpUrl;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A text about a podcast or an episode that was cleaned by an older allow-list.
 *
 * @param id of that podcast or episode
 * @param base the address that relative links refer to
 * @param length of the episode; null for a podcast or if unknown
 */
record StaleNotes(
        long id,
        long podcastId,
        String raw,
        HttpUrl base,
        @Nullable Duration length) {}
