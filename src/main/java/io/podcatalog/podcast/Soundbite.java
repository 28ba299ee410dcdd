package io.podcatalog.podcast;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A part of an episode that its publisher recommends to hear first (podcast:soundbite).
 *
 * @param start time since the beginning of the episode, less than its duration
 * @param length greater than 0
 */
public record Soundbite(
        Duration start, Duration length, @Nullable String title) {

    /** {@return the value of {@code ?t=} that plays this part} */
    public PlayRange range() {
        return new PlayRange(start, start.plus(length));
    }
}
