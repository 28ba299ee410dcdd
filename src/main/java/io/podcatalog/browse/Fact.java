package io.podcatalog.browse;

import io.podcatalog.podcast.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A fact about an episode.
 *
 * @param link an address with more about it, null where there is none
 */
public record Fact(String name, String value, @Nullable HttpUrl link) {}
