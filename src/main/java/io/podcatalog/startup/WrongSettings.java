package io.podcatalog.startup;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tells the operator in one line which setting is wrong, instead of in a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class WrongSettings implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof WrongSettingException wrong) {
                return analysis(wrong.getMessage(), failure);
            }
            if (cause instanceof ConfigurationPropertiesBindException unbound && isOurs(unbound)) {
                return analysis(line(unbound), failure);
            }
        }
        return null;
    }

    private static boolean isOurs(ConfigurationPropertiesBindException unbound) {
        return unbound.getAnnotation().prefix().startsWith("podcatalog");
    }

    /** Our own messages begin with the setting's name; to those of a conversion it is added. */
    private static String line(ConfigurationPropertiesBindException unbound) {
        String reason = String.valueOf(
                NestedExceptionUtils.getMostSpecificCause(unbound).getMessage());
        BindException innermost = null;
        for (Throwable cause = unbound.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException binding) {
                innermost = binding;
            }
        }
        if (innermost == null || reason.startsWith("podcatalog.")) {
            return reason;
        }
        Class<?> type = innermost.getTarget().getType().resolve(Object.class);
        return innermost.getName() + ": " + (type.isEnum() ? "it is none of " + words(type) : reason);
    }

    private static String words(Class<?> enumeration) {
        return Stream.of(enumeration.getEnumConstants())
                .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static FailureAnalysis analysis(String line, Throwable failure) {
        return new FailureAnalysis("A setting is wrong. " + line, null, failure);
    }
}
