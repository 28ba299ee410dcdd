package io.podcatalog.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each file of texts has all texts, translated and well formed. */
class LanguageTests {

    private static final Path FILES = Path.of("src/main/resources");

    /** Words that are the same in English and in some other language here. */
    private static final Set<String> EQUAL = Set.of(
            "audio",
            "bonus",
            "feed",
            "min",
            "ms",
            "minute",
            "minutes",
            "page",
            "pause",
            "person",
            "player",
            "podcast",
            "podcasts",
            "position",
            "rss",
            "status",
            "trailer",
            "type",
            "utc",
            "video",
            "volume",
            "website",
            "h",
            "s",
            "kb",
            "mb",
            "saison",
            "no",
            "link",
            "sitemap",
            "of");

    /** Names of formats and protocols, in any letters the same. */
    private static final Set<String> NAMES = Set.of(
            "RSS", "UTC", "OPML", "gzip", "HTTP", "http", "https", "JSON", "XML", "TLS", "JPEG", "PNG", "GIF", "WebP");

    /** How each language quotes, after its English counterpart “…”. */
    private static final Map<String, String> QUOTES = Map.of("de", "„“", "fr", "«»", "es", "«»", "he", "״״");

    private static final Properties ENGLISH = file("messages.properties");

    static Stream<String> files() {
        try (Stream<Path> files = Files.list(FILES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("messages_\\w+\\.properties"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void areThere() {
        assertThat(files())
                .contains(
                        "messages_de.properties",
                        "messages_es.properties",
                        "messages_fr.properties",
                        "messages_he.properties");
    }

    @ParameterizedTest
    @MethodSource("files")
    void hasAllKeysAndNoOthers(String name) {
        assertThat(new TreeSet<>(file(name).stringPropertyNames()))
                .isEqualTo(new TreeSet<>(ENGLISH.stringPropertyNames()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void hasNoKeyTwice(String name) throws IOException {
        List<String> keys = Files.readAllLines(FILES.resolve(name)).stream()
                .filter(line -> line.matches("[a-z][\\w.-]*=.*"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("files")
    void hasNoTextInEnglish(String name) {
        assertThat(problems(name, (key, text) -> text.equals(ENGLISH.getProperty(key)) && !mayBeEqual(text)))
                .isEmpty();
    }

    /** Finds a choice that is left in English, where the language has letters of its own. */
    @ParameterizedTest
    @MethodSource("files")
    void hasOnlyNamesInLatinLetters(String name) {
        boolean latin = ULocale.addLikelySubtags(ULocale.forLocale(language(name)))
                .getScript()
                .equals("Latn");
        assertThat(problems(name, (key, text) -> !latin && hasWordsInLatinLetters(text)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void hasTheValuesAndChoicesOfTheEnglishTexts(String name) {
        assertThat(problems(name, (key, text) -> !places(text).equals(places(ENGLISH.getProperty(key)))))
                .isEmpty();
    }

    /** A text of a script is not in ICU's format, and has no choices. */
    @ParameterizedTest
    @MethodSource("files")
    void hasSimplePlacesInTextsOfScripts(String name) {
        assertThat(problems(
                        name,
                        (key, text) -> key.startsWith("script.")
                                && text.replaceAll("\\{\\d}", "").matches(".*[{}'].*")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void hasThePluralsOfTheLanguage(String name) {
        Set<String> wanted = plurals(language(name));
        assertThat(problems(
                        name,
                        (key, text) -> hasOne(ENGLISH.getProperty(key))
                                && pluralChoices(text).stream().anyMatch(chosen -> !chosen.containsAll(wanted))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void quotesAsTheLanguageDoes(String name) {
        String quotes = QUOTES.get(language(name).getLanguage());
        assertThat(problems(
                        name,
                        (key, text) -> text.matches(".*[\"'].*")
                                || quotes != null
                                        && ENGLISH.getProperty(key).contains("“")
                                        && !text.matches(".*" + quotes.charAt(0) + ".*" + quotes.charAt(1) + ".*")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{0", "{0, plural, one {a}}", "{0, nonsense}}", "{0, select, a {b}}"})
    void findsATextThatIsNotWellFormed(String text) {
        assertThat(places(text)).isEqualTo(Set.of("not well formed"));
    }

    private interface Problem {
        boolean is(String key, String text);
    }

    private static Map<String, String> problems(String name, Problem problem) {
        Properties file = file(name);
        Map<String, String> found = new TreeMap<>();
        for (String key : file.stringPropertyNames()) {
            if (ENGLISH.containsKey(key) && problem.is(key, file.getProperty(key))) {
                found.put(key, file.getProperty(key));
            }
        }
        return found;
    }

    /** {@return whether a text has no words, apart from values and names, or only words of the list} */
    private static boolean mayBeEqual(String text) {
        String words = text.replaceAll("\\{\\d(, (number|date)(, ::[^}]*)?)?}", "")
                .replaceAll("\\b(plural|select|one|other|transcript|trailer)\\b", "");
        return Pattern.compile("\\p{L}+")
                .matcher(words)
                .results()
                .allMatch(word -> EQUAL.contains(word.group().toLowerCase(Locale.ROOT)));
    }

    private static boolean hasWordsInLatinLetters(String text) {
        return Pattern.compile("podcatalog\\.[a-z.-]+|\\p{IsLatin}{2,}")
                .matcher(words(text))
                .results()
                .map(MatchResult::group)
                .anyMatch(word -> !word.startsWith("podcatalog.") && !NAMES.contains(word));
    }

    /** {@return a text without the syntax of its values and choices} */
    private static String words(String text) {
        MessagePattern pattern = new MessagePattern(text);
        StringBuilder words = new StringBuilder();
        int end = 0;
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_START || part.getType() == Part.Type.MSG_LIMIT) {
                words.append(text, end, part.getIndex()).append(' ');
            } else if (part.getType() == Part.Type.ARG_LIMIT || part.getType() == Part.Type.MSG_START) {
                end = part.getLimit();
            }
        }
        return words.toString();
    }

    /** {@return the numbers of the values of a text, with the choices of select} */
    private static Set<String> places(String text) {
        try {
            MessagePattern pattern = new MessagePattern(text);
            new com.ibm.icu.text.MessageFormat(text, Locale.ENGLISH);
            Set<String> places = new TreeSet<>();
            for (int i = 0; i < pattern.countParts(); i++) {
                Part part = pattern.getPart(i);
                if (part.getType() == Part.Type.ARG_NUMBER) {
                    places.add("{" + part.getValue() + "}");
                }
                if (part.getType() == Part.Type.ARG_START && part.getArgType() == ArgType.SELECT) {
                    places.add(choices(pattern, i).toString());
                }
            }
            return places;
        } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
            return Set.of("not well formed");
        }
    }

    /** A plural without it only has a word for 0. */
    private static boolean hasOne(String english) {
        return pluralChoices(english).stream().allMatch(chosen -> chosen.contains("one"));
    }

    private static List<Set<String>> pluralChoices(String text) {
        MessagePattern pattern = new MessagePattern(text);
        List<Set<String>> found = new ArrayList<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_START && part.getArgType() == ArgType.PLURAL) {
                found.add(choices(pattern, i));
            }
        }
        return found;
    }

    /** {@return the names of the choices of an argument} */
    private static Set<String> choices(MessagePattern pattern, int start) {
        Set<String> choices = new TreeSet<>();
        int end = pattern.getLimitPartIndex(start);
        for (int i = start + 1; i < end; i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_SELECTOR) {
                choices.add(pattern.getSubstring(part));
            }
            if (part.getType() == Part.Type.MSG_START) {
                i = pattern.getLimitPartIndex(i);
            }
        }
        return choices;
    }

    /** {@return the names of the plurals that numbers up to a thousand have} */
    private static Set<String> plurals(Locale language) {
        PluralRules rules = PluralRules.forLocale(language);
        return IntStream.rangeClosed(1, 1000).mapToObj(rules::select).collect(Collectors.toSet());
    }

    private static Locale language(String name) {
        return Locale.forLanguageTag(
                name.replaceAll("messages_|\\.properties", "").replace('_', '-'));
    }

    private static Properties file(String name) {
        Properties file = new Properties();
        try (Reader reader = Files.newBufferedReader(FILES.resolve(name))) {
            file.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return file;
    }
}
