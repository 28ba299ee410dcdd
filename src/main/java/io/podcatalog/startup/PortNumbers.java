package io.podcatalog.startup;

import java.util.List;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Checks the port numbers before anything uses them. A later error would blame a setting that refers to the port. */
final class PortNumbers {

    private static final int OFF = -1;
    private static final int LAST = 0xFFFF;

    private PortNumbers() {}

    static void check(Environment environment) {
        for (String setting : List.of("server.port", "management.server.port")) {
            Binder.get(environment).bind(setting, Integer.class).ifBound(port -> {
                if (port < OFF || port > LAST) {
                    throw new WrongSettingException(setting + ": " + port + " is outside the range 0 to " + LAST);
                }
            });
        }
    }
}
