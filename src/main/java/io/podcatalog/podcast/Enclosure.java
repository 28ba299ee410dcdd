package io.podcatalog.podcast;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The audio or video file of an episode.
 *
 * @param url address of the file at the publisher's host
 * @param type its media type in lower case, such as {@code audio/mpeg}; null if unknown
 * @param length its size in bytes, greater than 0; null if unknown
 */
@Embeddable
public record Enclosure(
        HttpUrl url, @Nullable String type, @Nullable Long length) {

    public boolean isVideo() {
        return type != null && type.startsWith("video/");
    }
}
