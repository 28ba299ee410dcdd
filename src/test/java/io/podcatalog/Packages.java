package io.podcatalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.ApplicationModule;

/** The packages of the program, by what their package-info says. ArchitectureTests checks that it is true. */
final class Packages {

    static final Path FOLDER = Path.of("src", "main", "java", "io", "podcatalog");

    private Packages() {}

    /** {@return for each package the packages that it may use, itself included} */
    static Map<String, Set<String>> usable() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER).filter(Files::isDirectory)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toMap(Function.identity(), Packages::usable));
        }
    }

    private static Set<String> usable(String name) {
        try {
            Class<?> info = Class.forName("io.podcatalog." + name + ".package-info");
            Set<String> usable = new HashSet<>(
                    List.of(info.getAnnotation(ApplicationModule.class).allowedDependencies()));
            usable.add(name);
            return usable;
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
