package io.podcatalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * SQL and JPQL obey the rules for packages too. A table belongs to the packages that have an entity for it or insert
 * into it. A query names only tables of its own package and of those that the package may use.
 */
class TableTests {

    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");

    private static final Pattern TEXT =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);

    /** A name with a dot is a path that begins at an alias, such as {@code e.people}. */
    private static final Pattern NAME = Pattern.compile("\\b(?:from|join|into|update)\\s+(\\w+)\\b(?!\\.)");

    private static final Pattern INSERTED = Pattern.compile("\\binsert into (\\w+)");
    private static final Pattern ENTITY = Pattern.compile("@Entity\\b.*?\\bclass (\\w+)", Pattern.DOTALL);
    private static final Pattern TABLE = Pattern.compile("@(?:Collection)?Table\\(name = \"(\\w+)\"");
    private static final Pattern CREATED = Pattern.compile("create table (\\w+)");

    @Test
    void queriesNameOnlyTablesOfPackagesThatTheirOwnMayUse() throws IOException {
        Map<String, Set<String>> owners = owners();
        List<String> crossings = new ArrayList<>();
        for (Map.Entry<String, Set<String>> one : Packages.usable().entrySet()) {
            texts(one.getKey())
                    .flatMap(text -> NAME.matcher(text).results())
                    .map(name -> name.group(1))
                    .distinct()
                    .filter(name -> owners.containsKey(name)
                            && owners.get(name).stream().noneMatch(one.getValue()::contains))
                    .forEach(name -> crossings.add(one.getKey() + " names " + name + " of " + owners.get(name)));
        }
        assertThat(crossings).isEmpty();
    }

    @Test
    void everyTableBelongsToAPackage() throws IOException {
        Set<String> tables;
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            tables = files.flatMap(file -> CREATED.matcher(read(file)).results())
                    .map(table -> table.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        assertThat(tables).isNotEmpty();
        assertThat(owners().keySet()).containsAll(tables);
    }

    /** {@return the packages of each table and entity, by its name} */
    private static Map<String, Set<String>> owners() throws IOException {
        Map<String, Set<String>> owners = new HashMap<>();
        for (String module : Packages.usable().keySet()) {
            Stream.concat(
                            sources(module).flatMap(TableTests::mapped),
                            texts(module).flatMap(text -> names(INSERTED, text)))
                    .forEach(name ->
                            owners.computeIfAbsent(name, key -> new TreeSet<>()).add(module));
        }
        return owners;
    }

    /** {@return the names of the entity in this source, if there is one, and of its tables} */
    private static Stream<String> mapped(String source) {
        Stream<String> entities = names(ENTITY, source)
                .flatMap(name -> source.contains("@Table(") ? Stream.of(name) : Stream.of(name, name.toLowerCase()));
        return Stream.concat(entities, names(TABLE, source));
    }

    private static Stream<String> texts(String module) throws IOException {
        return sources(module).flatMap(source -> TEXT.matcher(source).results()).map(MatchResult::group);
    }

    private static Stream<String> names(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(name -> name.group(1));
    }

    private static Stream<String> sources(String module) throws IOException {
        try (Stream<Path> files = Files.list(Packages.FOLDER.resolve(module))) {
            return files.map(TableTests::read).toList().stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
