package io.podcatalog.storage;

import org.h2.api.ErrorCode;
import org.h2.jdbc.JdbcException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tells the operator in one line that the database file is damaged. The program never replaces it by a new one. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class BrokenFile implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CutFileException cut) {
                return new FailureAnalysis("The database file has lost its end. " + cut.getMessage(), null, failure);
            }
            if (cause instanceof JdbcException broken && broken.getErrorCode() == ErrorCode.FILE_CORRUPTED_1) {
                return new FailureAnalysis(
                        "The database file is broken. " + broken.getOriginalMessage() + ". Restore a backup.",
                        null,
                        failure);
            }
        }
        return null;
    }
}
