package io.podcatalog.listing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The data of an episode that the player needs.
 *
 * @param path of the episode's page; the player identifies the episode by it
 * @param source the enclosure's address, with https when the site uses https
 * @param cover the path of a small picture on this site; {@code artwork} is a large one
 * @param seconds the length of the episode in the feed
 * @param start the second to start at, null for the beginning
 */
public record Track(
        String path,
        String title,
        String podcast,
        String source,
        boolean video,
        @Nullable String cover,
        @Nullable String artwork,
        @Nullable Long seconds,
        @Nullable Long start) {

    /** {@return the moment to start at, null for the beginning} */
    public @Nullable Duration startsAt() {
        return start == null ? null : Duration.ofSeconds(start);
    }

    /** {@return the source with the start as a media fragment (W3C Media Fragments, 4.2.1)} */
    public String sourceAtStart() {
        return start == null ? source : source.replaceFirst("#.*$", "") + "#t=" + start;
    }
}
