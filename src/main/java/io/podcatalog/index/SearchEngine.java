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
import org.springframework.context.annotation.Lazy;

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

    private static final String TYPE = "type";
    private static final String LUCENE = "lucene";
    private static final String OPENSEARCH = "elasticsearch";

    private final Map<String, Object> given = new HashMap<>();
    private final Optional<Path> directory;

    /** Checks the settings at the start, because the engine itself starts later. */
    SearchEngine(IndexSettings settings, @Value("${spring.datasource.url}") String database, JpaProperties jpa) {
        given.putAll(jpa.getProperties());
        given.keySet().removeIf(name -> !name.startsWith(PREFIX));
        Object type = given.computeIfAbsent(BACKEND + TYPE, name -> LUCENE);
        if (!type.equals(LUCENE) && !type.equals(OPENSEARCH)) {
            throw new InvalidConfigurationPropertyValueException(
                    "spring.jpa.properties." + BACKEND + TYPE, type, "it is neither " + LUCENE + " nor " + OPENSEARCH);
        }
        directory = type.equals(LUCENE) && !given.containsKey(BACKEND + "directory.type")
                ? directory(settings.index(), database)
                : Optional.empty();
        directory.ifPresent(SearchEngine::checkUsable);
    }

    /** No page needs the engine. {@link IndexUpdate} starts it in the background, after the first pages. */
    @Bean
    @Lazy
    CloseableSearchMapping searchMapping() {
        StandalonePojoMappingConfigurer documents = EpisodeIndex::map;
        return SearchMapping.builder(AnnotatedTypeSource.empty())
                .properties(configuration())
                .property(PREFIX + "mapping.configurer", documents)
                .build();
    }

    /** {@return the given settings of the engine, completed by those that it needs here} */
    Map<String, Object> configuration() {
        Map<String, Object> all = new HashMap<>(given);
        // The start does not touch the index; IndexUpdate opens it later and replaces a broken one.
        all.put(PREFIX + "schema_management.strategy", "none");
        if (all.get(BACKEND + TYPE).equals(LUCENE)) {
            all.putIfAbsent(BACKEND + "lucene_version", Version.LATEST.toString());
            all.putIfAbsent(BACKEND + "analysis.configurer", new LuceneAnalysis());
            // A search looks each word up in each segment, and searches are more frequent than new episodes.
            all.putIfAbsent(BACKEND + "io.merge.factor", 2);
            all.putIfAbsent(BACKEND + "io.merge.min_size", 16);
            all.putIfAbsent(BACKEND + "directory.type", directory.isPresent() ? "local-filesystem" : "local-heap");
            directory.ifPresent(path -> all.putIfAbsent(BACKEND + "directory.root", path.toString()));
        } else {
            all.putIfAbsent(BACKEND + "analysis.configurer", new OpenSearchAnalysis());
        }
        return all;
    }

    /** Checks the directory here, because Hibernate Search reports an unusable one in a hundred lines. */
    private static void checkUsable(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException refused) {
            throw unusable(directory);
        }
        if (!Files.isWritable(directory)) {
            throw unusable(directory);
        }
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
