package io.podcatalog.startup;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.json.JsonParseException;
import org.springframework.core.NestedExceptionUtils;

/** Explains a failed start if a settings file or SPRING_APPLICATION_JSON can't be read. */
class UnreadableSettings extends AbstractFailureAnalyzer<RuntimeException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, RuntimeException cause) {
        String reason = NestedExceptionUtils.getMostSpecificCause(failure).getMessage();
        if (failure instanceof JsonParseException) {
            return new FailureAnalysis("spring.application.json can't be read: " + reason, null, failure);
        }
        // Spring has no exception of its own for a file that can't be parsed.
        boolean inFile = Stream.of(failure.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith("org.springframework.boot.context.config."));
        return inFile ? new FailureAnalysis("A file of settings can't be read: " + reason, null, failure) : null;
    }
}
