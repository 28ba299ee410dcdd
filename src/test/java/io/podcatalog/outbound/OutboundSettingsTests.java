package io.podcatalog.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class OutboundSettingsTests {

    @Test
    void allowsNothingPrivateByDefault() {
        OutboundSettings settings = bind(Map.of());
        assertThat(settings.allow()).isEmpty();
        assertThat(settings.connectTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.readTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.deadline()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.maxBody()).isEqualTo(DataSize.ofMegabytes(20));
        assertThat(settings.maxRedirects()).isEqualTo(5);
        assertThat(settings.userAgent()).isEqualTo("Podcatalog/1.0");
    }

    @Test
    void readsAnEmptyList() {
        assertThat(bind(Map.of("podcatalog.outbound.allow", "")).allow()).isEmpty();
    }

    @Test
    void readsHostsWithTheirPorts() {
        assertThat(bind(Map.of("podcatalog.outbound.allow", "127.0.0.1:18977, Feeds.internal:8080,[::1]:81"))
                        .allow())
                .containsExactly(
                        new HostAndPort("127.0.0.1", 18977),
                        new HostAndPort("feeds.internal", 8080),
                        new HostAndPort("::1", 81));
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo", "foo:", ":80", "foo:0", "foo:65536", "foo:bar", "http://foo:80", "::1:80", "a@b:80"})
    void saysWhichEntryIsNotHostAndPort(String wrong) {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> bind(Map.of("podcatalog.outbound.allow", "127.0.0.1:18977," + wrong)))
                .havingRootCause()
                .withMessage("podcatalog.outbound.allow: \"" + wrong + "\" is not host:port");
    }

    @ParameterizedTest
    @CsvSource({
        "connect-timeout, 0s",
        "read-timeout, -1s",
        "deadline, 0s",
        "max-body, 0B",
        "max-body, 2GB",
        "max-redirects, -1",
        "user-agent, ''",
        "user-agent, Pödcatalog"
    })
    void saysWhichSettingIsWrong(String property, String value) {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> bind(Map.of("podcatalog.outbound." + property, value)))
                .havingRootCause()
                .withMessageStartingWith("podcatalog.outbound." + property + ": ");
    }

    private static OutboundSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("podcatalog.outbound", OutboundSettings.class);
    }
}
