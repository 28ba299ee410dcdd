package io.podcatalog.browse;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the player needs to know of an episode.
 *
 * @param path of the episode's page, by which the player knows it
 * @param source the enclosure, over https where the page is
 * @param file the enclosure untouched, for those who take the file elsewhere
 * @param cover a small picture of ours, {@code artwork} a large one
 * @param seconds how long the feed says it is
 * @param start the second to begin with, where one is asked for
 */
public record Track(
        String path,
        String title,
        String podcast,
        String source,
        String file,
        boolean video,
        @Nullable String cover,
        @Nullable String artwork,
        @Nullable Long seconds,
        @Nullable Long start) {

    /** {@return the second to begin with} */
    public @Nullable Duration startsAt() {
        return start == null ? null : Duration.ofSeconds(start);
    }

    /** {@return the source with that second as a media fragment (W3C Media Fragments, 4.2.1)} */
    public String sourceAtStart() {
        return start == null ? source : source.replaceFirst("#.*$", "") + "#t=" + start;
    }
}
