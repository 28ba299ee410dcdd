package io.podcatalog.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.Podcatalog;
import io.podcatalog.background.Settled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** An index on disk that the program finds in different states at its start. */
class IndexLifecycleTests {

    @TempDir
    private Path data;

    @Test
    void buildsTheIndexAgainWhenItIsMissingDamagedOrOfAnotherVersion() throws Exception {
        try (ConfigurableApplicationContext program = start()) {
            assertThat(found(program)).isNotEmpty();
            buildsTheIndexAgainWhenASearchFindsItDamaged(program);
        }
        assertThat(files()).isNotEmpty();
        try (ConfigurableApplicationContext program = start()) {
            assertThat(found(program)).as("unchanged").isNotEmpty();
            EpisodeIndex index = program.getBean(EpisodeIndex.class);
            index.revisions()
                    .values()
                    .forEach(one -> index.mark(one.podcastId(), one.revision(), EpisodeDocument.VERSION - 1));
            index.remove(
                    index.fingerprints(index.revisions().keySet().iterator().next())
                            .keySet());
        }
        try (ConfigurableApplicationContext program = start()) {
            assertThat(found(program)).as("of another version").isNotEmpty();
        }
        for (Path file : files()) {
            Files.write(file, new byte[] {1, 2, 3, 4});
        }
        try (ConfigurableApplicationContext program = start()) {
            assertThat(found(program)).as("damaged").isNotEmpty();
        }
        for (Path file : files()) {
            Files.delete(file);
        }
        try (ConfigurableApplicationContext program = start()) {
            assertThat(found(program)).as("missing").isNotEmpty();
        }
    }

    private void buildsTheIndexAgainWhenASearchFindsItDamaged(ConfigurableApplicationContext program) throws Exception {
        EpisodeIndex index = program.getBean(EpisodeIndex.class);
        IndexUpdate update = program.getBean(IndexUpdate.class);
        index.remove(index.fingerprints(1).keySet());
        update.report(new IllegalStateException(new CorruptIndexException("torn", "file")));
        Settled.await(update.work);

        assertThat(found(program)).as("torn").isNotEmpty();
        assertThat(program.getBean(IndexProgress.class).text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, jdbc:h2:file:./data/podcatalog;MODE=PostgreSQL, ./data/search",
                "none, jdbc:h2:patient:./data/podcatalog;MODE=PostgreSQL, ./data/search",
                "none, jdbc:h2:/srv/pod/catalog, /srv/pod/search",
                "none, jdbc:postgresql://localhost/podcatalog, data/search",
                "none, jdbc:h2:mem:test, none",
                "/var/index, jdbc:h2:mem:test, /var/index",
            })
    void isBesideTheDatabaseUnlessASettingNamesAnotherPlace(Path setting, String database, Path directory) {
        assertThat(SearchEngine.directory(setting, database).orElse(null)).isEqualTo(directory);
    }

    private List<Long> found(ConfigurableApplicationContext program) {
        program.getBean(SearchedEpisodes.class).await();
        return new EpisodeSearch(
                        program.getBean(EpisodeIndex.class),
                        program.getBean(IndexUpdate.class),
                        program.getBean(IndexProgress.class),
                        Duration.ofMinutes(1))
                .find(Query.of("restore drill"), Filters.NONE, false, 0, 5)
                .map(Found::ids)
                .orElse(List.of());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("search"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Podcatalog.class, SearchedEpisodes.class)
                .run(
                        "--server.port=0",
                        "--podcatalog.feeds=",
                        "--podcatalog.sample=always",
                        "--spring.data.jpa.repositories.bootstrap-mode=lazy",
                        "--podcatalog.companions.at-a-time=0",
                        "--spring.datasource.url=jdbc:h2:file:"
                                + data.resolve("podcatalog").toAbsolutePath()
                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
    }
}
