package io.podcatalog.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks in the templates the rules that keep the text of feeds from becoming markup or code. */
class TemplateTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    @Test
    void writeMarkupFromFeedsInOnePlaceOnly() throws IOException {
        assertThat(files("th:utext|\\[\\(")).containsExactly("browse/show-notes.html");
    }

    @Test
    void neverEvaluateATextAsAnExpression() throws IOException {
        assertThat(files("__\\$\\{|T\\(|#(request|session|response|servletContext)"))
                .isEmpty();
    }

    @Test
    void haveNoInlineScriptOrStyle() throws IOException {
        assertThat(
                        files(
                                "<style|\\sstyle=|\\son\\w+=|<script(?! type=\"application/(ld\\+)?json\"| (type=\"module\"|defer) th:src=)| src=\"https?:"))
                .isEmpty();
    }

    /** {@return the templates in which the pattern occurs} */
    private static List<String> files(String pattern) throws IOException {
        Pattern forbidden = Pattern.compile(pattern);
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            List<Path> templates = files.filter(Files::isRegularFile).toList();
            assertThat(templates).hasSizeGreaterThan(10);
            return templates.stream()
                    .filter(file -> forbidden.matcher(read(file)).find())
                    .map(file -> TEMPLATES.relativize(file).toString().replace('\\', '/'))
                    .toList();
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
