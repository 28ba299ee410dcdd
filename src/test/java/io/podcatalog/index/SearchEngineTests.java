package io.podcatalog.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.jpa.autoconfigure.JpaProperties;

class SearchEngineTests {

    @TempDir
    private Path folder;

    @Test
    void refusesAFolderThatIsAFile() throws IOException {
        Path file = Files.createFile(folder.resolve("search"));

        for (Path wrong : new Path[] {file, file.resolve("deeper")}) {
            assertThatThrownBy(() -> settings(new IndexSettings(wrong), "jdbc:h2:mem:x"))
                    .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                    .hasMessageContaining("podcatalog.search.index")
                    .hasMessageContaining(wrong + " is not a folder that the program can write to");
        }
        assertThatThrownBy(() -> settings(new IndexSettings(null), "jdbc:h2:patient:" + folder.resolve("pod")))
                .hasMessageContaining(file + " is not a folder");
    }

    @Test
    void keepsTheIndexBesideTheFileOfTheDatabase() {
        assertThat(settings(new IndexSettings(null), "jdbc:h2:patient:" + folder.resolve("data/pod") + ";X=1"))
                .containsEntry(
                        "hibernate.search.backend.directory.root",
                        folder.resolve("data/search").toString());
    }

    @Test
    void takesTheSettingsOfTheEngineAsTheyAreGiven() {
        Map<String, Object> all = engine(
                        new IndexSettings(null),
                        "jdbc:h2:mem:x",
                        Map.of(
                                "hibernate.search.backend.type", "elasticsearch",
                                "hibernate.search.backend.uris", "http://localhost:9200",
                                "hibernate.jdbc.batch_size", "50"))
                .configuration();

        assertThat(all)
                .containsEntry("hibernate.search.backend.type", "elasticsearch")
                .containsEntry("hibernate.search.backend.uris", "http://localhost:9200")
                .doesNotContainKeys("hibernate.jdbc.batch_size", "hibernate.search.backend.directory.type");
    }

    @Test
    void refusesAnEngineThatItDoesNotKnow() {
        assertThatThrownBy(() -> engine(
                        new IndexSettings(null), "jdbc:h2:mem:x", Map.of("hibernate.search.backend.type", "elastic")))
                .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                .hasMessageContaining("spring.jpa.properties.hibernate.search.backend.type");
    }

    private static Map<String, Object> settings(IndexSettings settings, String database) {
        return engine(settings, database, Map.of()).configuration();
    }

    private static SearchEngine engine(IndexSettings settings, String database, Map<String, String> given) {
        JpaProperties jpa = new JpaProperties();
        jpa.getProperties().putAll(given);
        return new SearchEngine(settings, database, jpa);
    }
}
