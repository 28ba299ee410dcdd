package io.podcatalog.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

class FailureReasonsTests {

    private static final Path CODE = Path.of("src", "main", "java");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** Where the code says why it failed, to the end of the statement. */
    private static final Pattern FAILURE = Pattern.compile(
            "(?:new (?:Outbound|Feed|SuspiciousFeed|UnusableFile)Exception\\((?!\\s*status)|PollFailure\\.of\\("
                    + "|\\b(?:failure|reason|fault) = |\\bfail\\(due, )[^;\"]*(?:\"(?:[^\"\\\\]|\\\\.)*\"[^;\"]*)+;");

    private final MessageBundle bundle = new MessageBundle();
    private final FailureReasons reasons = new FailureReasons(bundle, new Messages(bundle));

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            it answered 503                                   | die Antwort war 503
            example.org did not answer within 5 s             | der Server example.org hat nicht innerhalb von 5 Sek. geantwortet
            it is larger than 999 bytes                       | die Datei ist größer als 999 Byte
            it is JSON, not a list of feeds (OPML)            | die Datei ist JSON; erwartet war eine Liste von Feeds (OPML)
            it is too small: 1 × 20 pixels                    | das Bild ist zu klein: 1 × 20 Pixel
            its root element is <it answered 1>, not a feed   | das Wurzelelement ist <die Antwort war 1>; erwartet war ein Feed
            its older episodes at https://a/2 could not be read: its gzip is damaged | die älteren Folgen unter https://a/2 konnten nicht gelesen werden: das gzip der Antwort ist beschädigt
            it is a web page, not a feed; the page links to the feed https://a/f | die Datei ist eine Webseite; erwartet war ein Feed; die Seite verweist auf den Feed https://a/f
            words of an older version                         | words of an older version
            """)
    void saysAReasonInTheLanguageOfTheReader(String english, String german) {
        assertThat(reasons.text(english)).isEqualTo(english);
        LocaleContextHolder.setLocale(Locale.GERMAN);
        assertThat(reasons.text(english)).isEqualTo(german);
    }

    /** A value may look like a pattern, a reference to a group or a text in another direction. */
    @Test
    void takesAnyWordsAsValues() {
        LocaleContextHolder.setLocale(Locale.GERMAN);
        assertThat(reasons.text("the connection to {0} $1 \\E' failed"))
                .isEqualTo("die Verbindung zu {0} $1 \\E' ist gescheitert");
        assertThat(reasons.text("its root element is <פיד>, not a feed"))
                .isEqualTo("das Wurzelelement ist <\u2068פיד\u2069>; erwartet war ein Feed");
    }

    @Test
    void knowsNoReasonWhereThereIsNone() {
        assertThat(reasons.text(null)).isNull();
    }

    @Test
    void knowsAllReasonsOfTheCode() throws IOException {
        Set<String> given = new TreeSet<>();
        for (String code : code()) {
            FAILURE.matcher(code).results().forEach(failure -> given.addAll(literals(failure.group())));
        }
        assertThat(given).hasSizeGreaterThan(60).isSubsetOf(words());
    }

    @Test
    void hasNoReasonsThatTheCodeDoesNotGive() throws IOException {
        Set<String> written = new TreeSet<>();
        code().forEach(code -> written.addAll(literals(code)));
        assertThat(words()).isSubsetOf(written);
    }

    /** {@return the words of all reasons, cut at their values} */
    private Set<String> words() {
        return bundle.patterns("reason.", Locale.ENGLISH).values().stream()
                .flatMap(text -> Stream.of(text.split("\\{\\d}")))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.toSet());
    }

    private static List<String> literals(String code) {
        return LITERAL.matcher(code)
                .results()
                .map(literal -> literal.group(1).replace("\\\"", "\""))
                .toList();
    }

    /** {@return the source files; a sentence on two lines is one text} */
    private static List<String> code() throws IOException {
        List<String> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CODE)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                all.add(Files.readString(file).replaceAll("\"\\s*\\+\\s*\"", ""));
            }
        }
        return all;
    }
}
