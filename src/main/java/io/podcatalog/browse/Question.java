package io.podcatalog.browse;

import org.jspecify.annotations.Nullable;

/**
 * A question that a visitor may have about an episode, with its specific answer.
 *
 * @param spoken the answer for screen readers, null where the answer itself can be spoken
 */
public record Question(
        String question, String answer, @Nullable String spoken) {

    Question(String question, String answer) {
        this(question, answer, null);
    }
}
