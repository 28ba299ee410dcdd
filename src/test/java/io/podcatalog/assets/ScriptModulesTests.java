package io.podcatalog.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScriptModulesTests {

    private static final Path MODULES = Path.of("src/main/resources/static/js");

    @Test
    void onlyCommentsThatFillTheirLinesStayBehind() {
        assertThat(ScriptModules.plain("""
                import { b } from "./b.js";

                /** One. */
                export const address = "https://a.example"; // beside code

                /**
                 * Several
                 * // lines.
                 */
                export function start() {
                  // A reason.
                  return address.match(/\\/\\*\\* x \\*\\//) ?? "/** no comment */";
                }
                """)).isEqualTo("""

                const address = "https://a.example"; // beside code

                function start() {
                  return address.match(/\\/\\*\\* x \\*\\//) ?? "/** no comment */";
                }
                """);
    }

    /** A line that looks like a comment would leave a text in backticks as well. */
    @Test
    void noTextInBackticksHasALineThatLooksLikeAComment() throws IOException {
        try (Stream<Path> files = Files.walk(MODULES)) {
            for (Path module : files.filter(Files::isRegularFile).toList()) {
                assertThat(texts(Files.readString(module)))
                        .as("%s", module)
                        .isEqualTo(texts(ScriptModules.plain(Files.readString(module))));
            }
        }
    }

    /** {@return what stands between backticks, outside of comments that fill their lines} */
    private static String texts(String module) {
        StringBuilder texts = new StringBuilder();
        boolean isText = false;
        for (String line : module.split("\n")) {
            String start = line.strip();
            boolean isComment = !isText && (start.startsWith("//") || start.startsWith("/**") || start.startsWith("*"));
            for (char sign : (isComment ? "" : line + "\n").toCharArray()) {
                isText ^= sign == '`';
                if (isText) {
                    texts.append(sign);
                }
            }
        }
        return texts.toString();
    }
}
