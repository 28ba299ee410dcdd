package io.podcatalog.catalog;

import io.podcatalog.podcast.HttpUrl;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The file that is played.
 *
 * @param url where the publisher serves it
 * @param type its media type in lower case, such as {@code audio/mpeg}, where one is given or the name tells
 * @param length its size in bytes, greater than 0, or nothing where unknown
 */
@Embeddable
public record Enclosure(
        HttpUrl url, @Nullable String type, @Nullable Long length) {

    public boolean isVideo() {
        return type != null && type.startsWith("video/");
    }
}
