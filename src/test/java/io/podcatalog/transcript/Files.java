package io.podcatalog.transcript;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the files for the tests of the parsers. */
final class Files {

    private Files() {}

    static byte[] bytes(String name) {
        try (InputStream file = Files.class.getResourceAsStream("/episode-files/" + name)) {
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String text(String name) {
        return FileText.decode(bytes(name), null);
    }
}
