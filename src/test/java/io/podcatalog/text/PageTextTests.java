package io.podcatalog.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

/** The bundle has all texts of pages and no others. The tests read templates, scripts and classes to find out. */
class PageTextTests {

    private static final Path MAIN = Path.of("src/main");
    private static final Path TEMPLATES = MAIN.resolve("resources/templates");
    private static final Path SCRIPTS = MAIN.resolve("resources/static/js");

    /** The keys in templates and classes. */
    private static final Pattern ASKED =
            Pattern.compile("#\\{\\s*([a-z][\\w.-]*)|(?:text|around)\\(\\s*[\"']([a-z][\\w-]*\\.[\\w.-]*)[\"']");

    /** The keys in scripts, where one call may choose among several. */
    private static final Pattern ASKED_BY_SCRIPT = Pattern.compile("message\\(([^;]*?)\\)|return (\"[a-z-]+\");");

    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\\\n]*)\"|`([^`]*)`");

    /** The attributes that browsers show or read out. */
    private static final Set<String> SHOWN =
            Set.of("aria-label", "aria-description", "aria-valuetext", "alt", "title", "placeholder", "label");

    /** The names of meta elements with text for people; most others are for machines. */
    private static final Set<String> DESCRIBING = Set.of("description", "og:title", "og:description", "og:site_name");

    /** Elements whose texts are the same in all languages: names of keys, and units of speed. */
    private static final Set<String> SIGNS = Set.of("kbd", "template");

    /** English words that are not texts of a page: names of events, keys and properties, and selectors. */
    private static final Pattern CODE =
            Pattern.compile("[a-z]+([.:-]*[a-z]+)*( [a-z]+([:-]*[a-z]+)*)*|ArrowLeft|ArrowRight|Enter|NFD|T");

    private final MessageBundle bundle = new MessageBundle();

    @Test
    void existForAllKeysThatAreUsed() {
        Set<String> missing = new TreeSet<>(used());
        missing.removeAll(bundle.patterns("", Locale.ENGLISH).keySet());

        assertThat(missing).isEmpty();
    }

    @Test
    void areAllUsed() {
        Set<String> unused = new TreeSet<>(bundle.patterns("", Locale.ENGLISH).keySet());
        unused.removeAll(used());
        // FailureReasonsTests compares these with the sentences in the code.
        unused.removeIf(key -> key.startsWith("reason."));

        assertThat(unused).isEmpty();
    }

    /** Scripts can't apply ICU's rules for plurals and numbers. */
    @Test
    void haveSimplePlacesIfTheyAreForScripts() {
        assertThat(bundle.patterns("script.", Locale.ENGLISH).values())
                .isNotEmpty()
                .noneMatch(text -> text.replaceAll("\\{\\d}", "").matches(".*[{}'].*"));
    }

    @Test
    void areInNoTemplate() {
        List<String> found = files(TEMPLATES, ".html").flatMap(this::texts).toList();

        assertThat(found).isEmpty();
    }

    @Test
    void areInNoScript() {
        List<String> found = files(SCRIPTS, ".js").flatMap(this::literals).toList();

        assertThat(found).isEmpty();
    }

    private static Set<String> used() {
        Set<String> keys = new TreeSet<>();
        Stream.concat(files(TEMPLATES, ".html"), files(MAIN.resolve("java"), ".java"))
                .forEach(file -> ASKED.matcher(read(file))
                        .results()
                        .forEach(used -> keys.add(used.group(1) == null ? used.group(2) : used.group(1))));
        files(SCRIPTS, ".js")
                .forEach(file -> ASKED_BY_SCRIPT
                        .matcher(read(file))
                        .results()
                        .forEach(used -> LITERAL.matcher(used.group())
                                .results()
                                .forEach(key -> keys.add("script." + key.group(1)))));
        return keys;
    }

    /** {@return the texts of a template that no message replaces, and its attributes that browsers show} */
    private Stream<String> texts(Path file) {
        Document template = Jsoup.parse(read(file));
        template.select("title:not(svg title)").remove();
        List<String> found = new ArrayList<>();
        template.forEachNode(node -> {
            if (node instanceof TextNode text && !isPrototype((Element) text.parent())) {
                String said = text.getWholeText().replaceAll("\\[\\[.*?]]", "");
                if (said.matches("(?s).*\\p{L}.*")) {
                    found.add(file.getFileName() + ": " + said.strip());
                }
            }
            if (node instanceof Element element) {
                element.attributes().asList().stream()
                        .filter(attribute -> isShown(element, attribute.getKey()))
                        .filter(attribute -> attribute.getValue().matches(".*\\p{L}.*"))
                        .forEach(attribute -> found.add(file.getFileName() + ": " + attribute));
                element.attributes().asList().stream()
                        .filter(attribute -> attribute.getKey().startsWith("th:"))
                        .flatMap(attribute -> quoted(attribute.getValue()))
                        .forEach(text -> found.add(file.getFileName() + ": " + text));
            }
        });
        return found.stream();
    }

    private static boolean isShown(Element element, String attribute) {
        return SHOWN.contains(attribute)
                || attribute.equals("content") && DESCRIBING.contains(element.attr("name") + element.attr("property"));
    }

    /** A text that only the template shows, in place of the value on a page. */
    private static boolean isPrototype(Element parent) {
        return parent.hasAttr("th:text")
                || parent.hasAttr("th:utext")
                || parent.hasAttr("th:replace")
                || SIGNS.contains(parent.normalName());
    }

    /** {@return the texts in an expression: 'A text', |a text| or “a text”, but no keys and no names of classes} */
    private static Stream<String> quoted(String expression) {
        return Pattern.compile("'([^']*)'|\\|([^|]*)\\|")
                .matcher(expression)
                .results()
                .map(found -> found.group().replaceAll("\\$\\{[^}]*}", ""))
                .map(text -> text.substring(1, text.length() - 1))
                .filter(text -> text.matches(".*(\\p{Lu}\\p{Ll}|\\p{L} \\p{L}|[“”’]).*"))
                .filter(text -> !text.matches("\\(min-width.*|[a-z]+--.*|M0 H24.*"));
    }

    /** {@return the literals of a script that look like words for people} */
    private Stream<String> literals(Path file) {
        String code = read(file)
                .replaceAll("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$", "")
                .replaceAll("(?m)^import .*$", "")
                // Selectors are not words for people.
                .replaceAll("(querySelector(All)?|closest|matches\\?\\.)\\((?:\"[^\"]*\"|'[^']*')", "");
        return LITERAL.matcher(code)
                .results()
                .map(found -> found.group(1) == null ? found.group(2).replaceAll("\\$\\{[^}]*}", "") : found.group(1))
                .filter(text -> text.matches("(?s).*\\p{L}{2}.*"))
                .filter(text -> !CODE.matcher(text).matches())
                .filter(text -> text.matches("(?s).*(\\p{Lu}\\p{Ll}|\\p{L} \\p{L}|[“”’]).*"))
                .map(text -> file.getFileName() + ": " + text);
    }

    private static Stream<Path> files(Path directory, String ending) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .collect(Collectors.toList())
                    .stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
