package io.podcatalog.transcript;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A few words of a transcript, as its file has them.
 *
 * @param words plain text in one line
 * @param turn whether the file says that another person begins to speak here
 */
record Cue(@Nullable Duration start, @Nullable String speaker, String words, boolean turn) {

    Cue(@Nullable Duration start, @Nullable String speaker, String words) {
        this(start, speaker, words, false);
    }
}
