package io.podcatalog.podcast;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A few sentences of an episode that one person says.
 *
 * @param start time since the beginning of the episode; null if the transcript gives none
 * @param words plain text
 */
@Embeddable
public record TranscriptLine(
        @Nullable Duration start, @Nullable String speaker, String words) {

    /** {@return the value of {@code ?t=} that plays from here, null without a start} */
    public @Nullable PlayRange playFrom() {
        return start == null ? null : PlayRange.from(start);
    }

    public long seconds() {
        return start == null ? 0 : start.toSeconds();
    }
}
