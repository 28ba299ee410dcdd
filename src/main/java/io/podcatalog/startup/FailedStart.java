package io.podcatalog.startup;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Logs in one line why the program did not start. A failure of unknown cause keeps its stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class FailedStart implements FailureAnalysisReporter {

    private static final Logger log = LoggerFactory.getLogger(FailedStart.class);

    /**
     * Spring Boot's own reporter logs the same in a dozen lines. It can't be removed, so its log level is set to off.
     */
    private static final String REPORTER_OF_BOOT =
            "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter";

    @Override
    public void report(FailureAnalysis analysis) {
        log.error("Podcatalog did not start: {}", line(analysis.getDescription()));
        log.debug("Podcatalog did not start", analysis.getCause());
        // Set here, not in application.properties: Spring reads no properties if the failure is in a settings file.
        LoggingSystem.get(FailedStart.class.getClassLoader()).setLogLevel(REPORTER_OF_BOOT, LogLevel.OFF);
    }

    static String line(String description) {
        return description.strip().replaceAll("\\s+", " ");
    }
}
