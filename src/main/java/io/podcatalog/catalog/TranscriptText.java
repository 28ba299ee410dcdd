package io.podcatalog.catalog;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is said in an episode, as its transcript has it.
 *
 * @param language as BCP 47, where it is known
 */
public record TranscriptText(@Nullable String language, List<TranscriptLine> lines) {

    private static final Pattern WORD = Pattern.compile("\\S+");

    /** {@return how many words it has} */
    public long words() {
        return lines.stream()
                .mapToLong(line -> WORD.matcher(line.words()).results().count())
                .sum();
    }
}
