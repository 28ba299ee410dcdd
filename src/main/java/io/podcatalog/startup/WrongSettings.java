package io.podcatalog.startup;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConverterNotFoundException;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

/** Explains in the operator's words which setting is wrong, one of the program's own or one of Spring's. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class WrongSettings implements FailureAnalyzer {

    private static final String WHOLE_NUMBER = "a whole number, or it is too large";

    private static final Map<Class<?>, String> WORDS = Map.of(
            Boolean.class, "true or false",
            Integer.class, WHOLE_NUMBER,
            Long.class, WHOLE_NUMBER,
            Duration.class, "a length of time such as 30s or 60m",
            DataSize.class, "a size such as 20MB");

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        BindException innermost = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof WrongSettingException wrong) {
                return new FailureAnalysis(wrong.getMessage(), null, failure);
            }
            if (cause instanceof InvalidConfigurationPropertyValueException invalid) {
                return new FailureAnalysis(invalid.getName() + ": " + invalid.getReason(), null, failure);
            }
            if (cause instanceof BindException binding) {
                innermost = binding;
            }
        }
        return innermost == null ? null : new FailureAnalysis(line(innermost), null, failure);
    }

    /** The program's own messages begin with the name of the setting. Others get it here. */
    private static String line(BindException unbound) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(unbound);
        String reason = String.valueOf(cause.getMessage());
        return reason.startsWith("podcatalog.") ? reason : unbound.getName() + ": " + reason(unbound, reason);
    }

    private static String reason(BindException unbound, String reason) {
        Class<?> type = ClassUtils.resolvePrimitiveIfNecessary(
                unbound.getTarget().getType().resolve(Object.class));
        ConfigurationProperty property = unbound.getProperty();
        if (unbound.getCause() instanceof ConverterNotFoundException) {
            return "it is a group of settings and has no value of its own";
        } else if (property == null || !(unbound.getCause() instanceof ConversionException)) {
            return reason;
        } else if (type.isEnum()) {
            return "must be " + choices(type) + ", not \"" + property.getValue() + "\"";
        }
        String words = WORDS.get(type);
        return words == null ? reason : "\"" + property.getValue() + "\" is not " + words;
    }

    private static String choices(Class<?> enumeration) {
        return Stream.of(enumeration.getEnumConstants())
                .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "))
                .replaceFirst(", ([^,]+)$", " or $1");
    }
}
