package io.podcatalog.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The style works for languages that run from right to left as well: it says "start" and "end". */
class DirectionTests {

    private static final Path STYLE = Path.of("src/main/resources/static/css");

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");

    private static final Pattern DECLARATION = Pattern.compile("(?s)(?<=[{;])\\s*([\\w-]+)\\s*:\\s*([^;{}]+)(?=[;}])");

    private static final Pattern SIDE =
            Pattern.compile("(?i)(^|[^\\w-])(left|right)($|[^\\w-])|(^|-)(left|right)(-|$)");

    /** The factor that turns with the direction of the page. */
    private static final String TURNS = "var(--toward-end)";

    /** Declarations that mean the left side in every direction. */
    private static final List<String> PHYSICAL =
            // As in the player, the part that is heard grows from the left.
            List.of("background: linear-gradient(var(--link) 0 0) 0 / calc(var(--done) * 100%) no-repeat, var(--line)");

    @Test
    void namesNoSide() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(STYLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                physical(Files.readString(file)).forEach(one -> found.add(file.getFileName() + ": " + one));
            }
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "margin-left: 1rem",
                "padding-right: 0",
                "left: 0",
                "border-left: 1px solid",
                "border-top-left-radius: 1px",
                "scroll-margin-left: 1px",
                "text-align: right",
                "float: left",
                "justify-content: left",
                "margin: 0 1rem 0 0",
                "padding: var(--a) var(--b) var(--c) calc(1px + 2px)",
                "inset: auto 0 0 auto",
                "border-radius: 1px 2px 2px 1px",
                "border-width: 0 0 0 2px",
                "box-shadow: inset 0.25rem 0 red",
                "transform: translateX(1rem)",
                "transform: translate(-1rem, 0)",
                "transform: scaleX(-1)",
                "transform-origin: 0 0",
                "background: url(a.svg) right center",
                "background-position: 0 0",
                "background: linear-gradient(to right, red, blue)",
                "background: linear-gradient(90deg, red, blue)"
            })
    void knowsDeclarationsThatNameASide(String declaration) {
        assertThat(physical("a { " + declaration + "; }")).containsExactly(declaration);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "margin-inline-start: 1rem",
                "text-align: end",
                "margin: 0 1rem",
                "margin: 0 1rem 2rem",
                "padding: 1px 2px 3px 2px",
                "inset: auto 0 0",
                "border-radius: 1px",
                "box-shadow: inset 0 -3px 0 red",
                "box-shadow: inset calc(0.25rem * var(--toward-end)) 0 red",
                "transform: translateY(1rem)",
                "transform: scaleX(var(--toward-end))",
                "transform-origin: center",
                "background: linear-gradient(red, blue)"
            })
    void knowsDeclarationsThatNameNoSide(String declaration) {
        assertThat(physical("a { " + declaration + "; }")).isEmpty();
    }

    private static List<String> physical(String style) {
        return DECLARATION
                .matcher(COMMENT.matcher(style).replaceAll(""))
                .results()
                .filter(one -> isPhysical(one.group(1), one.group(2).strip()))
                .map(one -> one.group(1) + ": " + one.group(2).strip())
                .filter(one -> !PHYSICAL.contains(one))
                .toList();
    }

    private static boolean isPhysical(String name, String value) {
        if (value.contains(TURNS)) {
            return false;
        }
        if (SIDE.matcher(name).find()
                || SIDE.matcher(value).find()
                || value.matches(".*gradient\\((90|270|-90)deg.*")) {
            return true;
        }
        List<String> parts = parts(value);
        return switch (name) {
            case "margin",
                    "padding",
                    "inset",
                    "border-width",
                    "border-style",
                    "border-color",
                    "scroll-padding",
                    "scroll-margin" -> parts.size() == 4 && !parts.get(1).equals(parts.get(3));
            case "border-radius" -> parts.size() > 1;
            case "box-shadow", "text-shadow" -> moves(value);
            case "transform" -> value.matches(".*(translate|translateX|translate3d|skewX?|scaleX)\\([^0].*");
            case "transform-origin", "object-position" -> !value.startsWith("center");
            case "background-position" -> !value.startsWith("center");
            case "background" -> parts.contains("0");
            default -> false;
        };
    }

    /** {@return whether the first length of a shadow, the one to the side, is more than 0} */
    private static boolean moves(String shadow) {
        return parts(shadow).stream()
                .filter(part -> part.matches("-?[\\d.]+[a-z]*|calc.*"))
                .findFirst()
                .filter(length -> !length.matches("0[a-z]*"))
                .isPresent();
    }

    /** {@return the parts of a value between spaces outside of parentheses} */
    private static List<String> parts(String value) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        StringBuilder part = new StringBuilder();
        for (char c : (value + " ").toCharArray()) {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 && Character.isWhitespace(c)) {
                if (!part.isEmpty()) {
                    parts.add(part.toString());
                }
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        return parts;
    }
}
