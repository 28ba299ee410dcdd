package io.podcatalog.startup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Loads health and metrics only if the operator has set a port for them. Without a port, Spring Boot would still count
 * and time everything, and nobody could read it; that costs about a twentieth of the processor time of a start.
 */
final class HealthAndMetrics implements AutoConfigurationImportFilter, EnvironmentAware {

    /** What the names of such configurations contain. */
    private static final List<String> NAMES =
            List.of(".actuate.", ".health.", ".metrics.", ".micrometer.", "Endpoint", "Observation");

    private boolean wanted;

    @Override
    public void setEnvironment(Environment environment) {
        // PortNumbers explains a wrong number later.
        wanted = !environment.getProperty("management.server.port", "").startsWith("-");
    }

    @Override
    public boolean[] match(@Nullable String[] configurations, AutoConfigurationMetadata metadata) {
        boolean[] loaded = new boolean[configurations.length];
        for (int i = 0; i < loaded.length; i++) {
            String name = configurations[i];
            // Another filter may have emptied the place.
            loaded[i] = wanted || name == null || NAMES.stream().noneMatch(name::contains);
        }
        return loaded;
    }
}
