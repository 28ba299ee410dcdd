package io.podcatalog.browse;

import io.podcatalog.catalog.EpisodeDetail;
import io.podcatalog.catalog.Labels;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the player plays.
 *
 * @param source the enclosure, with the moment to start at as a media fragment (W3C Media Fragments, 4.2.1)
 * @param file the enclosure untouched, for those who take the file elsewhere
 * @param type its media type, where the browser can make use of it
 * @param startLabel that moment as a player shows it
 */
public record Playback(
        String source,
        String file,
        @Nullable String type,
        boolean video,
        @Nullable String startLabel) {

    /** {@return nothing where the episode has no enclosure; a start that is no second of it counts as none} */
    static @Nullable Playback of(EpisodeDetail episode, @Nullable String t) {
        if (episode.enclosure() == null) {
            return null;
        }
        String file = episode.enclosure().url().value();
        Duration start = start(t, episode.duration());
        String withoutFragment = file.replaceFirst("#.*$", "");
        return new Playback(
                start.isZero() ? file : withoutFragment + "#t=" + start.toSeconds(),
                file,
                episode.enclosure().type(),
                episode.enclosure().isVideo(),
                start.isZero() ? null : Labels.moment(start));
    }

    private static Duration start(@Nullable String t, @Nullable Duration duration) {
        if (t == null || !t.matches("\\d{1,6}")) {
            return Duration.ZERO;
        }
        Duration start = Duration.ofSeconds(Long.parseLong(t));
        return duration != null && start.compareTo(duration) >= 0 ? Duration.ZERO : start;
    }
}
