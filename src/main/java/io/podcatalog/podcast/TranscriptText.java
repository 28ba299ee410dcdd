package io.podcatalog.podcast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of an episode's transcript.
 *
 * @param language a BCP 47 tag; null if unknown
 */
public record TranscriptText(@Nullable String language, List<TranscriptLine> lines) {

    /** {@return whether it says when anything is said} */
    public boolean isTimed() {
        return lines.stream().anyMatch(line -> line.start() != null);
    }

    /** {@return the number of its words} */
    public long words() {
        return lines.stream().mapToLong(line -> WordSpacing.words(line.words())).sum();
    }
}
