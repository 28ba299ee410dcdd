package io.podcatalog.intake;

import io.podcatalog.podcast.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A file with chapters or a transcript of an episode, as the feed names it.
 *
 * @param type the media type that the feed gives, in lower case
 * @param language a BCP 47 tag
 */
public record PublishedFile(
        long episodeId,
        HttpUrl url,
        @Nullable String type,
        @Nullable String language) {}
