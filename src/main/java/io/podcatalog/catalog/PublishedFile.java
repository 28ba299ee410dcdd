package io.podcatalog.catalog;

import io.podcatalog.podcast.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Where chapters or a transcript of an episode lie, as its feed has it.
 *
 * @param type the media type the feed gives, in lower case
 * @param language as BCP 47
 */
public record PublishedFile(
        long episodeId,
        HttpUrl url,
        @Nullable String type,
        @Nullable String language) {}
