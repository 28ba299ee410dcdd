package io.podcatalog.startup;

import java.net.SocketException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Explains why the web server does not start: a wrong setting, a port in use, or an address that the system refuses.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnusableWebServer implements FailureAnalyzer {

    private static final String MANAGEMENT_PORT = "management.server.port";

    private final Environment environment;

    UnusableWebServer(Environment environment) {
        this.environment = environment;
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        if (!(failure instanceof ApplicationContextException)) {
            return null;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException taken) {
                return analysis(setting(taken.getPort()) + ": another program uses port " + taken.getPort(), failure);
            } else if (cause instanceof SocketException refused) {
                return analysis(
                        "server.port, server.address: the system refuses this port or address: " + refused.getMessage(),
                        failure);
            } else if (cause instanceof BeanCreationException bean && !isOfSpring(bean)) {
                return null;
            } else if (isRefusedBySpring(cause)) {
                return analysis("server.*: " + cause.getMessage(), failure);
            }
        }
        return null;
    }

    private static boolean isOfSpring(BeanCreationException bean) {
        return String.valueOf(bean.getResourceDescription()).contains("org/springframework/boot/");
    }

    /** Spring checks these settings when it makes the web server, and its error does not name the wrong one. */
    private static boolean isRefusedBySpring(Throwable cause) {
        StackTraceElement[] stack = cause.getStackTrace();
        return (cause instanceof IllegalArgumentException || cause instanceof IllegalStateException)
                && stack.length > 0
                && stack[0].getClassName().startsWith("org.springframework.");
    }

    private String setting(int port) {
        return String.valueOf(port).equals(environment.getProperty(MANAGEMENT_PORT)) ? MANAGEMENT_PORT : "server.port";
    }

    private static FailureAnalysis analysis(String line, Throwable failure) {
        return new FailureAnalysis(line, null, failure);
    }
}
