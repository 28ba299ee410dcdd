package io.podcatalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds feeds with their expected results: those of this project, or a larger collection of the same form in the folder
 * that the system property {@code podcatalog.corpus} names.
 */
public final class Corpus {

    private Corpus() {}

    public static Path folder(String name) {
        return Path.of(System.getProperty("podcatalog.corpus", "src/test/resources/corpus"), name);
    }

    /** {@return the feeds in a folder of the corpus, in the order of their names} */
    public static List<Path> feeds(String folder) {
        try (Stream<Path> files = Files.list(folder(folder))) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
