package io.podcatalog.browse;

import io.podcatalog.podcast.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A fact about an episode.
 *
 * @param spoken the value for screen readers, null where the value itself can be spoken
 * @param link an address with more about it, null where there is none
 */
public record Fact(
        String name,
        String value,
        @Nullable String spoken,
        @Nullable HttpUrl link) {}
