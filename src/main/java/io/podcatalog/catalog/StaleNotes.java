package io.podcatalog.catalog;

import io.podcatalog.podcast.HttpUrl;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Text of a podcast or an episode that was cleaned under older rules.
 *
 * @param id of the one or the other
 * @param base where relative links start from
 * @param length of the episode, where it is one and its length is known
 */
record StaleNotes(
        long id,
        long podcastId,
        String raw,
        HttpUrl base,
        @Nullable Duration length) {}
