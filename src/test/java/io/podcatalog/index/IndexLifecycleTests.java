package io.podcatalog.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodeContents;
import io.podcatalog.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

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

    @Test
    void buildsTheIndexAgainWhenItIsMissingDamagedOrOfAnotherVersion() throws Exception {
        imported(TestFeed.titled("Night Shift").episode(1, "The restore drill", "Why a backup is a rumor."));
        try (OpenIndex index = open()) {
            assertThat(found(index)).isNotEmpty();
            buildsTheIndexAgainWhenASearchFindsItDamaged(index);
        }
        assertThat(files()).isNotEmpty();
        try (OpenIndex index = open()) {
            assertThat(found(index)).as("unchanged").isNotEmpty();
            index.episodes
                    .revisions()
                    .values()
                    .forEach(one -> index.episodes.mark(one.podcastId(), one.revision(), EpisodeDocument.VERSION - 1));
            removeDocuments(index);
        }
        try (OpenIndex index = open()) {
            assertThat(found(index)).as("of another version").isNotEmpty();
        }
        for (Path file : files()) {
            Files.write(file, new byte[] {1, 2, 3, 4});
        }
        try (OpenIndex index = open()) {
            assertThat(found(index)).as("damaged").isNotEmpty();
        }
        for (Path file : files()) {
            Files.delete(file);
        }
        try (OpenIndex index = open()) {
            assertThat(found(index)).as("missing").isNotEmpty();
        }
    }

    @Test
    void hasFewSegmentsAfterManyChanges() throws Exception {
        try (OpenIndex index = open()) {
            assertThat(found(index)).isEmpty();
            for (long podcast = 1; podcast <= 9; podcast++) {
                index.episodes.mark(podcast, 1);
            }
        }
        assertThat(files().stream().filter(file -> file.toString().endsWith(".si")))
                .as("each file stands for a segment, in which every search looks for each word")
                .hasSizeLessThan(9);
    }

    private static void buildsTheIndexAgainWhenASearchFindsItDamaged(OpenIndex index) {
        removeDocuments(index);
        index.update.report(new IllegalStateException(new CorruptIndexException("torn", "file")));

        assertThat(found(index)).as("torn").isNotEmpty();
    }

    private static void removeDocuments(OpenIndex index) {
        index.episodes
                .revisions()
                .keySet()
                .forEach(podcast -> index.episodes.remove(
                        index.episodes.fingerprints(podcast).keySet()));
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

    private OpenIndex open() {
        return new OpenIndex(directory, catalog, contents, messages);
    }

    private static List<Long> found(OpenIndex index) {
        return index.found("restore drill", 5);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
