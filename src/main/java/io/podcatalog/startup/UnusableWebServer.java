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

/** The web server can't be what the settings want it to be, or the machine does not let it listen there. */
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
                        "server.port, server.address: the machine refuses them: " + refused.getMessage(), failure);
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

    /** Spring checks the settings of its web server when it makes it, and does not say which one it dislikes. */
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
