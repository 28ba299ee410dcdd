package io.podcatalog.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import io.podcatalog.background.Settled;
import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodeContents;
import io.podcatalog.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jpa.autoconfigure.JpaProperties;

/** An index on disk that the program finds in different states at its start. */
class IndexLifecycleTests extends ServerTests {

    @TempDir
    private Path directory;

    @Autowired
    private Catalog catalog;

    @Autowired
    private EpisodeContents contents;

    @Autowired
    private Messages messages;

    /** All that opens the index at a start of the program, and closes it at the end. */
    private final class Program implements AutoCloseable {

        private final CloseableSearchMapping engine =
                new SearchEngine(new IndexSettings(directory), "jdbc:h2:mem:").searchMapping(new JpaProperties());
        private final EpisodeIndex index = new EpisodeIndex(engine);
        private final IndexProgress progress = new IndexProgress(messages);
        private final IndexUpdate update = new IndexUpdate(catalog, contents, index, progress);

        Program() {
            update.start();
        }

        List<Long> found() {
            Settled.await(update.work);
            assertThat(progress.text()).isEmpty();
            return new EpisodeSearch(index, update, progress, Duration.ofMinutes(1))
                    .find(Query.of("restore drill"), Filters.NONE, false, 0, 5)
                    .map(Found::ids)
                    .orElse(List.of());
        }

        @Override
        public void close() throws InterruptedException {
            update.destroy();
            engine.close();
        }
    }

    @Test
    void buildsTheIndexAgainWhenItIsMissingDamagedOrOfAnotherVersion() throws Exception {
        imported(TestFeed.titled("Night Shift").episode(1, "The restore drill", "Why a backup is a rumor."));
        try (Program program = new Program()) {
            assertThat(program.found()).isNotEmpty();
            buildsTheIndexAgainWhenASearchFindsItDamaged(program);
        }
        assertThat(files()).isNotEmpty();
        try (Program program = new Program()) {
            assertThat(program.found()).as("unchanged").isNotEmpty();
            program.index
                    .revisions()
                    .values()
                    .forEach(one -> program.index.mark(one.podcastId(), one.revision(), EpisodeDocument.VERSION - 1));
            removeDocuments(program);
        }
        try (Program program = new Program()) {
            assertThat(program.found()).as("of another version").isNotEmpty();
        }
        for (Path file : files()) {
            Files.write(file, new byte[] {1, 2, 3, 4});
        }
        try (Program program = new Program()) {
            assertThat(program.found()).as("damaged").isNotEmpty();
        }
        for (Path file : files()) {
            Files.delete(file);
        }
        try (Program program = new Program()) {
            assertThat(program.found()).as("missing").isNotEmpty();
        }
    }

    private static void buildsTheIndexAgainWhenASearchFindsItDamaged(Program program) {
        removeDocuments(program);
        program.update.report(new IllegalStateException(new CorruptIndexException("torn", "file")));

        assertThat(program.found()).as("torn").isNotEmpty();
    }

    private static void removeDocuments(Program program) {
        program.index
                .revisions()
                .keySet()
                .forEach(podcast ->
                        program.index.remove(program.index.fingerprints(podcast).keySet()));
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

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
