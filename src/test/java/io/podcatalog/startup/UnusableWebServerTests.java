package io.podcatalog.startup;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.FailingStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
class UnusableWebServerTests {

    @Test
    void saysThatAPortIsInUse(CapturedOutput output) throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();

            assertThat(reasonFor(output, "--server.address=127.0.0.1", "--server.port=" + port))
                    .isEqualTo("server.port: another program uses port " + port);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--server.address=203.0.113.7, 'server.port, server.address: the system refuses this port or address: '",
        "--server.servlet.context-path=podcasts, server.*: Context path must start with",
        "--server.ssl.key-store=nowhere.p12, server.*: "
    })
    void saysWhyTheWebServerDoesNotStart(String setting, String reason, CapturedOutput output) {
        assertThat(reasonFor(output, setting, "--server.port=0")).startsWith(reason.strip());
    }

    private static String reasonFor(CapturedOutput output, String... settings) {
        return FailingStart.reason(output, WebServer.class, WebApplicationType.SERVLET, settings);
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class})
    static class WebServer {}
}
