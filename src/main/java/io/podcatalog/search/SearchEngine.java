package io.podcatalog.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.util.Version;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.stereotype.Component;

/** Configures the engine of Hibernate Search: Lucene inside the program, unless settings name another one. */
@Component
class SearchEngine implements HibernatePropertiesCustomizer {

    private static final String BACKEND = "hibernate.search.backend.";
    private static final Pattern H2_FILE =
            Pattern.compile("jdbc:h2:(?:file:|patient:)?(?!mem:|tcp:|ssl:|zip:)([^;]+).*");

    private final SearchSettings settings;
    private final String database;

    SearchEngine(SearchSettings settings, @Value("${spring.datasource.url}") String database) {
        this.settings = settings;
        this.database = database;
    }

    @Override
    public void customize(Map<String, Object> hibernate) {
        // The start does not touch the index; IndexUpdate opens it later and replaces a broken one.
        hibernate.put("hibernate.search.schema_management.strategy", "none");
        hibernate.put("hibernate.search.indexing.listeners.enabled", "false");
        hibernate.putIfAbsent(BACKEND + "type", "lucene");
        if (hibernate.get(BACKEND + "type").equals("lucene")) {
            lucene(hibernate);
        } else {
            hibernate.putIfAbsent(BACKEND + "analysis.configurer", new OpenSearchAnalysis());
        }
    }

    private void lucene(Map<String, Object> hibernate) {
        hibernate.putIfAbsent(BACKEND + "lucene_version", Version.LATEST.toString());
        hibernate.putIfAbsent(BACKEND + "analysis.configurer", new LuceneAnalysis());
        if (hibernate.containsKey(BACKEND + "directory.type")) {
            return;
        }
        Optional<Path> directory = directory(settings.index(), database);
        hibernate.put(BACKEND + "directory.type", directory.isPresent() ? "local-filesystem" : "local-heap");
        directory.ifPresent(path -> hibernate.putIfAbsent(BACKEND + "directory.root", usable(path)));
    }

    /** Checks the directory here, because Hibernate Search reports an unusable one in a hundred lines. */
    private static String usable(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException refused) {
            throw unusable(directory);
        }
        if (!Files.isWritable(directory)) {
            throw unusable(directory);
        }
        return directory.toString();
    }

    private static RuntimeException unusable(Path directory) {
        return new InvalidConfigurationPropertyValueException(
                "podcatalog.search.index",
                directory,
                directory.toAbsolutePath().normalize() + " is not a folder that the program can write to");
    }

    static Optional<Path> directory(Path setting, String database) {
        if (setting != null) {
            return Optional.of(setting);
        }
        if (database.startsWith("jdbc:h2:mem:")) {
            return Optional.empty();
        }
        Matcher file = H2_FILE.matcher(database);
        return Optional.of(
                file.matches() ? Path.of(file.group(1)).resolveSibling("search") : Path.of("data", "search"));
    }
}
