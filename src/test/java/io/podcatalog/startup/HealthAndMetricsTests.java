package io.podcatalog.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.mock.env.MockEnvironment;

/** Walks all auto-configurations of the class path. */
class HealthAndMetricsTests {

    private static final String[] ALL = ImportCandidates.load(
                    AutoConfiguration.class, HealthAndMetricsTests.class.getClassLoader())
            .getCandidates()
            .toArray(String[]::new);

    @Test
    void leavesOutAllThatMeasuresWhereNoPortIsSet() {
        assertThat(loaded("-1"))
                .hasSizeBetween(20, 60)
                .noneMatch(name -> name.matches(".*(Health|Metrics|Endpoint|Meter|Management|Observation).*"))
                .contains(
                        "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration",
                        "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "9090", "${server.port}", "wrong"})
    void keepsAllWithAPort(String port) {
        assertThat(loaded(port)).containsExactly(ALL);
    }

    @Test
    void leavesAPlaceThatAnotherFilterEmptied() {
        HealthAndMetrics filter = filter("-1");

        assertThat(filter.match(new String[] {null}, null)).hasSize(1);
    }

    private static Stream<String> loaded(String port) {
        boolean[] loaded = filter(port).match(ALL, null);
        return IntStream.range(0, ALL.length).filter(i -> loaded[i]).mapToObj(i -> ALL[i]);
    }

    private static HealthAndMetrics filter(String port) {
        HealthAndMetrics filter = new HealthAndMetrics();
        filter.setEnvironment(new MockEnvironment()
                .withProperty("management.server.port", port)
                .withProperty("server.port", "8080"));
        return filter;
    }
}
