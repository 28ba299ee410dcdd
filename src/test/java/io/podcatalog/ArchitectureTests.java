package io.podcatalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The packages obey their rules, and the README tells the same rules. */
class ArchitectureTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(Podcatalog.class);

    /** A row of the picture: {@code catalog · feed} */
    private static final Pattern ROW = Pattern.compile(" {4}\\w+(?: · \\w+)*");

    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");

    /** A call of a fragment in the template of another package: {@code ~{listing/pager :: pager}} */
    private static final Pattern FRAGMENT = Pattern.compile("~\\{(\\w+)/");

    private static final Pattern WORD = Pattern.compile("`?(\\w+)`?");

    /** {@code `feed/ItemReader`} or {@code `outbound/OutboundException.rest`} */
    private static final Pattern CLASS = Pattern.compile("`(\\w+)/([A-Z]\\w+)(?:\\.\\w+)?`");

    @Test
    void packagesDependOnlyOnWhatTheyDeclare() {
        MODULES.verify();
    }

    @Test
    void theReadmeNamesTheDependenciesOfEachPackage() throws IOException {
        Map<String, Set<String>> told = readme().filter(line -> line.matches("\\| `\\w+` \\|.*\\|.*\\|"))
                .map(line -> line.split("\\|"))
                .collect(Collectors.toMap(cells -> words(cells[1]).get(0), cells -> Set.copyOf(words(cells[3]))));

        assertThat(told).isEqualTo(dependencies());
    }

    @Test
    void eachPackageUsesOnlyThoseInLowerRowsOfTheReadmesPicture() throws IOException {
        Map<String, Set<String>> dependencies = dependencies();
        List<List<String>> rows = readme().filter(line -> ROW.matcher(line).matches())
                .map(ArchitectureTests::words)
                .toList();

        assertThat(rows.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(dependencies.keySet());
        Set<String> lower = new HashSet<>();
        for (int i = rows.size() - 1; i >= 0; i--) {
            assertThat(rows.get(i)).allSatisfy(one -> assertThat(lower).as(one).containsAll(dependencies.get(one)));
            lower.addAll(rows.get(i));
        }
    }

    @Test
    void theReadmeNamesClassesThatExist() throws IOException {
        assertThat(readme().flatMap(line -> CLASS.matcher(line).results()))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(
                                Packages.FOLDER.resolve(name.group(1)).resolve(name.group(2) + ".java"))
                        .exists());
    }

    /** The layout and the icons belong to no package. */
    @Test
    void templatesCallOnlyFragmentsOfPackagesThatTheirOwnMayUse() throws IOException {
        List<String> crossings = new ArrayList<>();
        for (Map.Entry<String, Set<String>> one : Packages.usable().entrySet()) {
            fragments(one.getKey())
                    .filter(called -> !one.getValue().contains(called))
                    .forEach(called -> crossings.add(one.getKey() + " calls a fragment of " + called));
        }
        assertThat(crossings).isEmpty();
    }

    /** In Turkish, the lower case of "TITLE" has no dot on its i. */
    @Test
    void wordsGetTheSameCaseOnEveryMachine() {
        ArchRuleDefinition.noClasses()
                .should()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.podcatalog"));
    }

    private static Stream<String> fragments(String caller) throws IOException {
        Path folder = TEMPLATES.resolve(caller);
        if (!Files.exists(folder)) {
            return Stream.of();
        }
        StringBuilder texts = new StringBuilder();
        try (DirectoryStream<Path> templates = Files.newDirectoryStream(folder)) {
            for (Path template : templates) {
                texts.append(Files.readString(template));
            }
        }
        return FRAGMENT.matcher(texts).results().map(call -> call.group(1)).distinct();
    }

    private static Map<String, Set<String>> dependencies() {
        return MODULES.stream()
                .collect(Collectors.toMap(
                        ArchitectureTests::name,
                        module -> module.getDirectDependencies(MODULES)
                                .uniqueModules()
                                .map(ArchitectureTests::name)
                                .collect(Collectors.toSet())));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    private static Stream<String> readme() throws IOException {
        return Files.readAllLines(Path.of("README.md")).stream();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(word -> word.group(1)).toList();
    }
}
