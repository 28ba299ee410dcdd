package io.podcatalog.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.util.Version;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.jpa.autoconfigure.JpaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Starts the engine of Hibernate Search: Lucene inside the program, unless settings name another one. They begin with
 * {@code spring.jpa.properties} for the sake of programs that are already set up; the engine itself needs no JPA.
 */
@Configuration(proxyBeanMethods = false)
class SearchEngine {

    private static final String PREFIX = "hibernate.search.";
    private static final String BACKEND = PREFIX + "backend.";
    private static final Pattern H2_FILE =
            Pattern.compile("jdbc:h2:(?:file:|patient:)?(?!mem:|tcp:|ssl:|zip:)([^;]+).*");

    private final IndexSettings settings;
    private final String database;

    SearchEngine(IndexSettings settings, @Value("${spring.datasource.url}") String database) {
        this.settings = settings;
        this.database = database;
    }

    @Bean
    CloseableSearchMapping searchMapping(JpaProperties given) {
        StandalonePojoMappingConfigurer documents = EpisodeIndex::map;
        return SearchMapping.builder(AnnotatedTypeSource.empty())
                .properties(configuration(given.getProperties()))
                .property(PREFIX + "mapping.configurer", documents)
                .build();
    }

    /** {@return the given settings of the engine, completed by those that it needs here} */
    Map<String, Object> configuration(Map<String, String> given) {
        Map<String, Object> all = new HashMap<>(given);
        all.keySet().removeIf(name -> !name.startsWith(PREFIX));
        // The start does not touch the index; IndexUpdate opens it later and replaces a broken one.
        all.put(PREFIX + "schema_management.strategy", "none");
        all.putIfAbsent(BACKEND + "type", "lucene");
        if (all.get(BACKEND + "type").equals("lucene")) {
            lucene(all);
        } else {
            all.putIfAbsent(BACKEND + "analysis.configurer", new OpenSearchAnalysis());
        }
        return all;
    }

    private void lucene(Map<String, Object> all) {
        all.putIfAbsent(BACKEND + "lucene_version", Version.LATEST.toString());
        all.putIfAbsent(BACKEND + "analysis.configurer", new LuceneAnalysis());
        if (all.containsKey(BACKEND + "directory.type")) {
            return;
        }
        Optional<Path> directory = directory(settings.index(), database);
        all.put(BACKEND + "directory.type", directory.isPresent() ? "local-filesystem" : "local-heap");
        directory.ifPresent(path -> all.putIfAbsent(BACKEND + "directory.root", usable(path)));
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
