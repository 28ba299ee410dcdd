package io.podcatalog.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.Podcatalog;
import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodeContents;
import io.podcatalog.text.Messages;
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
        try (OpenSearchServer server = OpenSearchServer.start(directory)) {
            server.await();
            try (ConfigurableApplicationContext program = start(server.address());
                    OpenIndex embedded = new OpenIndex(
                            null,
                            program.getBean(Catalog.class),
                            program.getBean(EpisodeContents.class),
                            program.getBean(Messages.class))) {
                for (String query : queries) {
                    List<Long> expected = embedded.found(query, 20);
                    List<Long> shared = found(program, query);

                    assertThat(expected).as(query).isNotEmpty();
                    assertThat(shared.get(0)).as(query).isEqualTo(expected.get(0));
                    assertThat(shared).as(query).containsExactlyInAnyOrderElementsOf(expected);
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

    private static ConfigurableApplicationContext start(String address) {
        ConfigurableApplicationContext program = new SpringApplicationBuilder(Podcatalog.class, SearchedEpisodes.class)
                .run(
                        "--server.port=0",
                        "--podcatalog.feeds=",
                        "--podcatalog.sample=always",
                        "--spring.data.jpa.repositories.bootstrap-mode=lazy",
                        "--podcatalog.companions.at-a-time=0",
                        "--spring.jpa.properties.hibernate.search.backend.type=elasticsearch",
                        "--spring.jpa.properties.hibernate.search.backend.uris=" + address,
                        "--spring.datasource.url=jdbc:h2:mem:opensearch;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        awaitSample(program);
        assertThat(program.getBean(IndexProgress.class).text()).isEmpty();
        return program;
    }
}
