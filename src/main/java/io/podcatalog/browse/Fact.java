package io.podcatalog.browse;

import io.podcatalog.podcast.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A fact about an episode.
 *
 * @param link where there is more about it
 */
public record Fact(String name, String value, @Nullable HttpUrl link) {}
