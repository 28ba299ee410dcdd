package io.podcatalog.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.podcatalog.FailingStart;
import io.podcatalog.Podcatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.hibernate.autoconfigure.HibernateProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** A wrong setting stops the start, and one line of the log names it and says why it is wrong. */
@ExtendWith(OutputCaptureExtension.class)
class StartupTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "podcatalog.feeds=foo | podcatalog.feeds: \"foo\" is not an http or https address",
                "podcatalog.feeds=https://a.example/,ftp://b.example/ | \"ftp://b.example/\" is not an http",
                "podcatalog.feed.refresh-every=soon | podcatalog.feed.refresh-every: \"soon\" is not a length of time",
                "podcatalog.feed.refresh-every=0s | podcatalog.feed.refresh-every: 0s is outside the range 1s to 7 days",
                "podcatalog.feed.refresh-every=99999999999999999999h | podcatalog.feed.refresh-every: \"9999",
                "podcatalog.feed.refresh-every=${nothing} | podcatalog.feed.refresh-every: ",
                "podcatalog.opml=nowhere.opml | podcatalog.opml: there is no file \"nowhere.opml\"",
                "podcatalog.opml=pom.xml | podcatalog.opml: its root element is <project>, not a list of feeds",
                "podcatalog.opml=src/test/resources/feeds | podcatalog.opml: the file \"src/test/resources/feeds\" can't be",
                "podcatalog.opml=https:// | podcatalog.opml: \"https://\" is not an http or https address",
                "podcatalog.sample=maybe | podcatalog.sample: must be auto, always or never, not \"maybe\"",
                "podcatalog.taken-down=alarms | podcatalog.taken-down: \"alarms\" is not the path of an episode",
                "podcatalog.outbound.allow=localhost | podcatalog.outbound.allow: \"localhost\" is not host:port",
                "podcatalog.outbound.max-body=big | podcatalog.outbound.max-body: \"big\" is not a size",
                "podcatalog.outbound.max-redirects=1.5 | podcatalog.outbound.max-redirects: \"1.5\" is not a whole number",
                "podcatalog.companions.at-a-time=99999999999 | podcatalog.companions.at-a-time: \"99999999999\" is not a",
                "podcatalog.site.address=here | podcatalog.site.address: \"here\" is not an http or https address",
                "podcatalog.site.address=https://a.example/b | \"https://a.example/b\" is not an address such as",
                "podcatalog.site.security-contact=security@a.example | \"security@a.example\" is not an address such as",
                "podcatalog.site.security-contact=http://a.example/ | \"http://a.example/\" is not an address such as",
                "podcatalog.site.security-contact=mailto:a b@a.example | \"mailto:a b@a.example\" is not an address such as",
                "server.port=notaport | server.port: \"notaport\" is not a whole number",
                "server.port=65536 | server.port: 65536 is outside the range 0 to 65535",
                "server.port=-2 | server.port: -2 is outside the range 0 to 65535",
                "server.port=99999999999 | server.port: \"99999999999\" is not a whole number, or it is too large",
                "management.server.port=70000 | management.server.port: 70000 is outside the range 0 to 65535",
                "server.address=host.invalid | server.address: ",
                "server.shutdown=soon | server.shutdown: must be graceful or immediate, not \"soon\"",
                "spring.jpa.hibernate.naming=on | spring.jpa.hibernate.naming: it is a group of settings and has no value of its own",
                "logging.level.root=loud | logging.level.root: must be trace, debug, info",
                "spring.main.banner-mode=loud | spring.main.banner-mode: must be off, console or log, not \"loud\"",
                "spring.config.location=nowhere.properties | A file of settings can't be read: Config data resource",
                "spring.application.json={bad | spring.application.json can't be read: ",
                "spring.datasource.driver-class-name=a.B | spring.datasource.driver-class-name: there is no class \"a.B\"",
                "spring.datasource.url=jdbc:foo:bar | spring.datasource.url: must begin with jdbc:h2: or jdbc:postgresql:",
                "spring.datasource.url= | spring.datasource.url: must begin with jdbc:h2: or jdbc:postgresql:",
                "spring.datasource.url=jdbc:h2:file:./x | spring.datasource.url: an H2 file needs ;WRITE_DELAY=0",
            })
    void namesTheSettingAndWhatIsWrongWithIt(String setting, String reason, CapturedOutput output) {
        assertThat(reasonFor(output, "--" + setting))
                .startsWith(reason.startsWith("\"") ? "podcatalog." : reason)
                .contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "podcatalog.feed=https://a.example/, podcatalog.feed, podcatalog.feeds",
        "podcatalog.smaple=never, podcatalog.smaple, podcatalog.sample",
        "podcatalog.outbound.alow=, podcatalog.outbound.alow, podcatalog.outbound.allow",
        "podcatalog.allow=, podcatalog.allow, podcatalog.outbound.allow",
        "podcatalog.feed.refresh=1h, podcatalog.feed.refresh, podcatalog.feed.refresh-every",
        "podcatalog.refresh-every=1h, podcatalog.refresh-every, podcatalog.feed.refresh-every",
        "podcatalog.feed.refresh-every.x=1h, podcatalog.feed.refresh-every.x, podcatalog.feed.refresh-every",
        "podcatalog.address=x, podcatalog.address, podcatalog.site.address",
        "podcatalog.takendwon=x, podcatalog.takendwon, podcatalog.taken-down",
        "podcatalog.search.perminutes=x, podcatalog.search.perminutes, podcatalog.search.per-minute",
        "podcatalog.feeds[0].url=x, podcatalog.feeds[0].url, podcatalog.feeds",
        "podcatlog.feeds=x, podcatlog.feeds, podcatalog.feeds",
        "PODCATALOG_FEEDS=x, PODCATALOG_FEEDS, podcatalog.feeds"
    })
    void namesTheSettingThatIsNearestToOneThatDoesNotExist(
            String setting, String name, String nearest, CapturedOutput output) {
        assertThat(reasonFor(output, "--" + setting))
                .isEqualTo(name + ": there is no such setting. The nearest is " + nearest);
    }

    @Test
    void looksForUnknownSettingsInFilesAndJson(@TempDir Path folder, CapturedOutput output) throws IOException {
        Path file = Files.writeString(folder.resolve("application.properties"), "podcatalog.smaple=never");

        assertThat(reasonFor(output, "--spring.config.additional-location=" + file))
                .startsWith("podcatalog.smaple: there is no such setting");
        assertThat(reasonFor(output, "--spring.application.json={\"podcatalog\":{\"outbound\":{\"alow\":\"x\"}}}"))
                .startsWith("podcatalog.outbound.alow: there is no such setting");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application.properties | podcatalog.feeds=\\u00zz",
                "application.yml | podcatalog:%n\t- feeds",
                "application.yml | podcatalog: {feeds"
            })
    void refusesASettingsFileThatCannotBeRead(String name, String text, @TempDir Path folder, CapturedOutput output)
            throws IOException {
        Path file = Files.writeString(folder.resolve(name), text.formatted());

        assertThat(reasonFor(output, "--spring.config.additional-location=" + file))
                .startsWith("A file of settings can't be read: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"podcatalog.feeds=x", "-podcatalog.feeds=x", "-Dpodcatalog.feeds=x", "https://a.example/"})
    void refusesArgumentsWithoutTwoDashes(String argument, CapturedOutput output) {
        assertThat(reasonFor(output, argument))
                .isEqualTo("\"" + argument + "\" is not a setting: write settings as --name=value");
    }

    @Test
    void acceptsASettingInEverySpellingThatSpringAccepts() {
        try (ConfigurableApplicationContext program = program()
                .run(
                        "--podcatalog.feed.refreshEvery=2h",
                        "--podcatalog.taken_down=",
                        "--podcatalog.feeds[0]=https://a.example/",
                        "--PODCATALOG.SAMPLE=never")) {
            assertThat(program.isActive()).isTrue();
        }
    }

    @Test
    void onlyWarnsOfEnvironmentVariablesThatLookLikeSettings(CapturedOutput output) {
        StandardEnvironment environment = new StandardEnvironment();
        Map<String, Object> variables = Map.of(
                "PODCATALOG_SERVICE_HOST", "10.0.0.1",
                "PODCATALOG_PORT", "tcp://10.0.0.1:8080",
                "PODCATALOG_FEED_REFRESHEVERY", "2h",
                "PODCATALOG_SEARCH_PER_MINUTE", "30",
                "PODCATALOG_FEEDS_0", "https://a.example/");
        environment
                .getPropertySources()
                .replace("systemEnvironment", new SystemEnvironmentPropertySource("systemEnvironment", variables));

        program().environment(environment).run().close();

        assertThat(output.getOut().lines().filter(line -> line.contains("KnownSettings")))
                .singleElement()
                .asString()
                .endsWith("so the program ignores them: PODCATALOG_PORT, PODCATALOG_SERVICE_HOST");
    }

    @Test
    void knowsEverySettingOfTheReadme() throws IOException {
        List<String> documented = Pattern.compile("(?m)^\\| `(podcatalog\\.[a-z.-]+)` \\|")
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
        try (ConfigurableApplicationContext program = program().run()) {
            assertThat(KnownSettings.names(program.getBeanFactory()))
                    .containsAll(documented)
                    .hasSizeGreaterThan(10);
        }
        assertThat(documented).hasSizeGreaterThan(10);
    }

    @Test
    void reportsASettingThatAnotherPackageRefuses(CapturedOutput output) {
        SpringApplicationBuilder program = program().initializers(context -> {
            throw new InvalidConfigurationPropertyValueException("podcatalog.search.index", "x", "x is no folder");
        });

        assertThat(FailingStart.reason(output, program)).isEqualTo("podcatalog.search.index: x is no folder");
    }

    @Test
    void keepsTheStackTraceOfAnUnexpectedFailure(CapturedOutput output) {
        assertThatThrownBy(() -> program()
                .initializers(context -> {
                    throw new IllegalStateException("unforeseen");
                })
                .run());

        assertThat(output)
                .contains("IllegalStateException: unforeseen", "\tat ")
                .doesNotContain("did not start");
    }

    @Test
    void normalizesAddresses() {
        try (ConfigurableApplicationContext program = program()
                .run(
                        "--podcatalog.feeds=Http://Feeds.Example.org/f, https://müsli.example/f,http://pod_cast.example/f",
                        "--podcatalog.site.address=HTTPS://Pod_Cast.Example:443/")) {
            List<String> settings = Stream.of(program.getBeanDefinitionNames())
                    .map(program::getBean)
                    .map(String::valueOf)
                    .toList();
            assertThat(settings)
                    .anySatisfy(
                            bound -> assertThat(bound)
                                    .contains(
                                            "http://feeds.example.org/f, https://xn--msli-0ra.example/f, http://pod_cast.example/f"))
                    .contains("SiteSettings[address=https://pod_cast.example/, securityContact=null]");
        }
    }

    private static String reasonFor(CapturedOutput output, String argument) {
        return FailingStart.reason(output, program(), argument);
    }

    private static SpringApplicationBuilder program() {
        return new SpringApplicationBuilder(Settings.class).web(WebApplicationType.NONE);
    }

    /** Has all settings of the program and some of Spring's, but no class that uses them. */
    @Configuration(proxyBeanMethods = false)
    @ConfigurationPropertiesScan(basePackageClasses = Podcatalog.class)
    @EnableConfigurationProperties({ServerProperties.class, HibernateProperties.class})
    @ComponentScan(basePackageClasses = SettingsCheck.class)
    static class Settings {}
}
