package io.podcatalog.catalog;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of an episode's transcript.
 *
 * @param language a BCP 47 tag; null if unknown
 */
public record TranscriptText(@Nullable String language, List<TranscriptLine> lines) {

    private static final Pattern WORD = Pattern.compile("\\S+");

    /** {@return the number of its words} */
    public long words() {
        return lines.stream()
                .mapToLong(line -> WORD.matcher(line.words()).results().count())
                .sum();
    }
}
