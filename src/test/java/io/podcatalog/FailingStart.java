package io.podcatalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;

/** Starts a program that must fail, and reads the log that the operator sees. */
public final class FailingStart {

    private static final String DID_NOT_START = "Podcatalog did not start: ";

    private FailingStart() {}

    /** {@return the reason in the only line of the log} */
    public static String reason(CapturedOutput output, Class<?> program, WebApplicationType type, String... settings) {
        return reason(output, new SpringApplicationBuilder(program).web(type), settings);
    }

    public static String reason(CapturedOutput output, SpringApplicationBuilder program, String... settings) {
        int before = output.getAll().length();
        // The program has the same level for the context of its web server (application.properties).
        program.properties("logging.level.org.springframework.context.annotation=error");
        assertThat(catchThrowable(() -> program.run(settings).close()))
                .as("it started")
                .isNotNull();
        List<String> lines = output.getAll()
                .substring(before)
                .lines()
                .filter(FailingStart::isOfThisStart)
                .toList();
        assertThat(lines).singleElement().asString().contains(DID_NOT_START);
        return lines.get(0).substring(lines.get(0).indexOf(DID_NOT_START) + DID_NOT_START.length());
    }

    /**
     * Programs of other tests still run in threads of their own, and may log while this start sets the log up again.
     */
    private static boolean isOfThisStart(String line) {
        boolean ofLogback = line.contains(" |-WARN in Logger[");
        return !ofLogback && (!line.contains("--- [podcatalog] [") || line.contains("[           main]"));
    }
}
