package io.podcatalog.listing;

import io.podcatalog.podcast.PlayRange;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The data of an episode that the player needs.
 *
 * @param path of the episode's page; the player identifies the episode by it
 * @param source the enclosure's address, with https when the site uses https
 * @param cover the path of a small picture on this site; {@code artwork} is a large one
 * @param seconds the length of the episode in the feed
 * @param captions of a video, where the page needs them
 * @param range what the address of the page asks for, null for the whole episode
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
        @Nullable Captions captions,
        @Nullable PlayRange range) {

    /** {@return the moment to start at, null for the beginning} */
    public @Nullable Duration startsAt() {
        return range == null || range.start().isZero() ? null : range.start();
    }

    /** {@return the second to start at, null where the listener's own place counts} */
    public @Nullable String start() {
        return range == null ? null : PlayRange.seconds(range.start());
    }

    /** {@return the second to stop at, null to play on} */
    public @Nullable String end() {
        return range == null || range.end() == null ? null : PlayRange.seconds(range.end());
    }

    /** {@return the range as the query of an address, empty for the whole episode} */
    public String query() {
        return range == null ? "" : "?t=" + range;
    }

    /** {@return the source with the range as a media fragment (W3C Media Fragments, 4.2.1)} */
    public String sourceAtStart() {
        return range == null ? source : source.replaceFirst("#.*$", "") + "#t=" + range;
    }
}
