package io.podcatalog.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.podcatalog.Podcatalog;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Configuration;

/** A setting that is wrong stops the start, and one line says which and why. */
class StartupTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "podcatalog.feeds=foo | podcatalog.feeds: \"foo\" is not an http or https address",
                "podcatalog.feeds=https://a.example/,ftp://b.example/ | \"ftp://b.example/\" is not an http",
                "podcatalog.feed.refresh-every=soon | podcatalog.feed.refresh-every: 'soon' is not a valid duration",
                "podcatalog.feed.refresh-every=0s | podcatalog.feed.refresh-every: 0 s is not within a second and 7 days",
                "podcatalog.opml=nowhere.opml | podcatalog.opml: there is no file \"nowhere.opml\"",
                "podcatalog.opml=pom.xml | podcatalog.opml: its root element is <project>, so it is no OPML",
                "podcatalog.opml=src/test/resources/feeds | podcatalog.opml: the file \"src/test/resources/feeds\" can't be",
                "podcatalog.opml=https:// | podcatalog.opml: \"https://\" is not an http or https address",
                "podcatalog.sample=maybe | podcatalog.sample: it is none of auto, always, never",
                "podcatalog.taken-down=alarms | podcatalog.taken-down: \"alarms\" is not the path of an episode",
                "podcatalog.outbound.allow=localhost | podcatalog.outbound.allow: \"localhost\" is not host:port",
                "podcatalog.site.address=here | podcatalog.site.address: \"here\" is not an address such as"
            })
    void namesTheSettingAndWhatIsWrongWithIt(String setting, String line) {
        Throwable failure = catchThrowable(() -> start("--" + setting));

        assertThat(new WrongSettings().analyze(failure).getDescription())
                .contains(line)
                .doesNotContain("\n");
    }

    @Test
    void refusesADatabaseThatForgetsBeforeItIsOpened(@TempDir Path folder) {
        Throwable failure = catchThrowable(() -> new SpringApplicationBuilder(Podcatalog.class)
                .run("--server.port=0", "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("forgetful")));

        assertThat(new WrongSettings().analyze(failure).getDescription()).contains("WRITE_DELAY=0");
        assertThat(folder).isEmptyDirectory();
    }

    private static void start(String setting) {
        new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .run(setting)
                .close();
    }

    /** All settings of the program, and nothing that uses them. */
    @Configuration(proxyBeanMethods = false)
    @ConfigurationPropertiesScan(basePackageClasses = Podcatalog.class)
    static class Settings {}
}
