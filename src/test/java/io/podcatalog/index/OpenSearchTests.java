package io.podcatalog.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.Podcatalog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The index in a real OpenSearch, which needs only settings. */
class OpenSearchTests {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    @TempDir
    private static Path directory;

    @Test
    void findsTheSameWithOpenSearch() throws Exception {
        List<String> queries = List.of(
                "restore drill",
                "backups",
                "the episode about dashboards",
                "certificat",
                "dashbords peple",
                "june halloran",
                "\"a promise you can keep\"");
        List<List<Long>> embedded;
        try (OpenSearchServer server = OpenSearchServer.start(directory)) {
            try (ConfigurableApplicationContext program = start("lucene", "directory.type=local-heap")) {
                embedded = queries.stream().map(query -> found(program, query)).toList();
            }
            server.await();
            String address = "uris=" + server.address();
            try (ConfigurableApplicationContext program = start("elasticsearch", address)) {
                List<List<Long>> shared =
                        queries.stream().map(query -> found(program, query)).toList();
                for (int i = 0; i < queries.size(); i++) {
                    assertThat(embedded.get(i)).as(queries.get(i)).isNotEmpty();
                    assertThat(shared.get(i).get(0))
                            .as(queries.get(i))
                            .isEqualTo(embedded.get(i).get(0));
                    assertThat(shared.get(i)).as(queries.get(i)).containsExactlyInAnyOrderElementsOf(embedded.get(i));
                }
            }
        }
    }

    private static List<Long> found(ConfigurableApplicationContext program, String query) {
        return program.getBean(EpisodeSearch.class)
                .find(Query.of(query), Filters.NONE, false, 0, 20)
                .map(Found::ids)
                .orElse(List.of());
    }

    /** The program imports the sample after the start, on another thread. */
    private static void awaitSample(ConfigurableApplicationContext program) {
        SearchedEpisodes index = program.getBean(SearchedEpisodes.class);
        long began = System.nanoTime();
        do {
            index.await();
        } while (found(program, "restore drill").isEmpty() && System.nanoTime() - began < LONGEST.toNanos());
        index.await();
    }

    private static ConfigurableApplicationContext start(String engine, String setting) {
        ConfigurableApplicationContext program = new SpringApplicationBuilder(Podcatalog.class, SearchedEpisodes.class)
                .run(
                        "--server.port=0",
                        "--podcatalog.feeds=",
                        "--podcatalog.sample=always",
                        "--spring.data.jpa.repositories.bootstrap-mode=lazy",
                        "--podcatalog.companions.at-a-time=0",
                        "--spring.jpa.properties.hibernate.search.backend.type=" + engine,
                        "--spring.jpa.properties.hibernate.search.backend." + setting,
                        "--spring.datasource.url=jdbc:h2:mem:" + engine
                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        awaitSample(program);
        assertThat(program.getBean(IndexProgress.class).text()).isEmpty();
        return program;
    }
}
