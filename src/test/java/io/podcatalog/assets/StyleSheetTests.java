package io.podcatalog.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StyleSheetTests {

    private static final Path RESOURCES = Path.of("src/main/resources");

    /** The properties of a rule: braces without other braces in them. */
    private static final Pattern PROPERTIES = Pattern.compile("\\{[^{}]*}");

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern CLASS = Pattern.compile("\\.([a-z][\\w-]*)");

    /** A class as templates, scripts and controllers write it. They may put a value after its last hyphen. */
    private static final Pattern USED = Pattern.compile("[a-z][\\w-]*");

    @Test
    void hasNoRuleForAClassThatNoPageUses() throws IOException {
        String style = text(RESOURCES.resolve("static/css"));
        String pages = text(RESOURCES.resolve("templates"), RESOURCES.resolve("static/js"), Path.of("src/main/java"));
        Set<String> used = found(USED, pages);

        String rules = COMMENT.matcher(style).replaceAll("");
        Set<String> styled = found(CLASS, PROPERTIES.matcher(rules).replaceAll(""));

        assertThat(styled).hasSizeGreaterThan(100);
        styled.removeIf(name -> used.contains(name) || used.contains(name.replaceFirst("(?<=-)[^-_]+$", "")));
        assertThat(styled).isEmpty();
    }

    @Test
    void leavesOutCommentsAndIndents() throws IOException {
        assertThat(StyleSheet.plain("""
                /* One. */
                .a { color: red; }
                /* Two
                   lines. */
                @media print {
                  .b::before { content: " · "; } /* three */

                  .c { margin: 0 auto; }
                }
                """)).isEqualTo("""
                .a { color: red; }
                @media print {
                .b::before { content: " · "; } .c { margin: 0 auto; }
                }
                """);
    }

    /** The sheet that is sent would lack a part of such a text. */
    @Test
    void noTextLooksLikeACommentOrHasTwoLines() throws IOException {
        String rules = COMMENT.matcher(text(RESOURCES.resolve("static/css"))).replaceAll("");
        assertThat(found(Pattern.compile("\"([^\"]*)\""), rules))
                .hasSizeGreaterThan(10)
                .noneMatch(value -> value.contains("/*") || value.contains("*/") || value.contains("\n"));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(match.groupCount()))
                .collect(Collectors.toSet());
    }

    private static String text(Path... folders) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    text.append(Files.readString(file)).append('\n');
                }
            }
        }
        return text.toString();
    }
}
