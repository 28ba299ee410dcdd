package io.podcatalog.startup;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tells the operator in one line why the program did not start, where that is known; the stack is for the rest. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class FailedStart implements FailureAnalysisReporter {

    private static final Logger log = LoggerFactory.getLogger(FailedStart.class);

    /** Tells the same in a dozen lines, and can't be left out. */
    private static final String REPORTER_OF_BOOT =
            "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter";

    @Override
    public void report(FailureAnalysis analysis) {
        log.error("Podcatalog did not start: {}", line(analysis.getDescription()));
        log.debug("Podcatalog did not start", analysis.getCause());
        // Not in application.properties, which is unread where a file of settings is the failure.
        LoggingSystem.get(FailedStart.class.getClassLoader()).setLogLevel(REPORTER_OF_BOOT, LogLevel.OFF);
    }

    static String line(String description) {
        return description.strip().replaceAll("\\s+", " ");
    }
}
