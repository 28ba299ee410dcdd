package io.podcatalog.catalog;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of an episode that its publisher finds worth hearing first, as podcast:soundbite has it.
 *
 * @param start since the beginning of the episode, before its end
 * @param length more than 0
 */
public record Soundbite(
        Duration start, Duration length, @Nullable String title) {

    public long seconds() {
        return start.toSeconds();
    }
}
