package io.podcatalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.podcatalog.episodefile.FetchedEpisodeFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Checks what stays the same after a restart, with an H2 file, as by default. */
class RestartTests {

    @TempDir
    private Path data;

    @Test
    void readsTheFilesOfTheSampleWithoutAFetchAndKeepsFavoritesAndTheirRemoval() throws IOException {
        String kept = "/podcasts/steady-state/the-restore-drill";
        String removed = "/podcasts/steady-state/what-a-pager-is-for";
        String library;
        try (ConfigurableApplicationContext program = start()) {
            program.getBean(FetchedEpisodeFiles.class).await();
            assertShowsChaptersAndTranscript(program);
            assertShowsNoHealthOrMetrics(program);

            library = post(program, kept, null, null);
            post(program, removed, library, null);
            post(program, removed, library, "delete");
        }
        try (ConfigurableApplicationContext program = start()) {
            assertThat(connect(program, "/favorites")
                            .cookie("library", library)
                            .get()
                            .select(".episode-list__title"))
                    .singleElement()
                    .satisfies(title -> assertThat(title.text()).isEqualTo("The restore drill"));
        }
    }

    private static void assertShowsChaptersAndTranscript(ConfigurableApplicationContext program) throws IOException {
        Document page = connect(program, "/podcasts/steady-state/a-backup-is-a-rumor-until-you-restore-it")
                .get();
        assertThat(page.select(".chapters__title").eachText()).startsWith("Trust", "The nightly restore");
        assertThat(page.select(".transcript__line").first().text())
                .startsWith("0:01 June Halloran Ines, you look after databases.");
    }

    /** By default, the program shows health and metrics nowhere, and does not load what measures. */
    private static void assertShowsNoHealthOrMetrics(ConfigurableApplicationContext program) throws IOException {
        for (String path : List.of("/actuator", "/actuator/health")) {
            assertThat(connect(program, path).ignoreHttpErrors(true).execute().statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(program.getBeanNamesForType(MeterRegistry.class)).isEmpty();
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Podcatalog.class, FetchedEpisodeFiles.class)
                .run(
                        "--server.port=0",
                        "--podcatalog.feeds=",
                        "--podcatalog.sample=always",
                        "--spring.data.jpa.repositories.bootstrap-mode=lazy",
                        RunningProgram.data(data.resolve("podcatalog")));
    }

    private static String post(ConfigurableApplicationContext program, String episode, String library, String method)
            throws IOException {
        Connection connection = connect(program, episode + "/favorite")
                .method(Connection.Method.POST)
                .followRedirects(false);
        if (library != null) {
            connection.cookie("library", library);
        }
        if (method != null) {
            connection.data("_method", method);
        }
        Connection.Response answer = connection.execute();
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.cookie("library");
    }

    private static Connection connect(ConfigurableApplicationContext program, String path) {
        return Jsoup.connect("http://127.0.0.1:" + program.getEnvironment().getProperty("local.server.port") + path);
    }
}
