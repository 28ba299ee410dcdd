package io.podcatalog.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTests {

    private final Languages languages = new Languages(new MessageBundle());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "de                              | de",
                "de-AT                           | de",
                "DE-at                           | de",
                "de-AT,en;q=0.5                  | de",
                "pt-BR,pt;q=0.9,fr;q=0.8,en;q=0.7| fr",
                "en;q=0.3, es;q=0.9              | es",
                "es;q=0,fr;q=0.1                 | fr",
                "iw                              | he",
                "he-IL,he;q=0.9,en-US;q=0.8      | he",
                "zh-Hans-CN                      | en",
                "*                               | en",
                "''                              | en",
                "none                            | en",
                "de;q=nonsense                   | en",
                ";;,,;q=                         | en",
                "%00                             | en"
            })
    void chooseWhatABrowserPrefers(String accepted, String expected) {
        assertThat(languages.preferred(accepted)).isEqualTo(Locale.forLanguageTag(expected));
    }

    @Test
    void readOnlyTheFirstRangesOfALongHeader() {
        assertThat(languages.preferred("xx,".repeat(19) + "de")).isEqualTo(Locale.GERMAN);
        assertThat(languages.preferred("xx,".repeat(20) + "de")).isEqualTo(Locale.ENGLISH);
        assertThat(languages.preferred("de" + ",".repeat(9000))).isIn(Locale.GERMAN, Locale.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {"de | de", "DE | de", "de-AT | none", "xx | none", "'' | none", "none | none", "d%65 | none"})
    void areNamedByTheirTagsAlone(String tag, String expected) {
        assertThat(languages.named(tag).map(Locale::toLanguageTag).orElse(null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {"de-AT | de", "en-US | en", "he-IL | he", "ar | none", "none | none", "'' | none"})
    void areFoundForShows(String tag, String expected) {
        assertThat(languages.closest(tag).map(Locale::toLanguageTag).orElse(null))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "de,de,Deutsch",
        "fr,fr,Français",
        "es,es,Español",
        "he,he,עברית",
        "en,de,Englisch",
        "pt-BR,fr,Portugais"
    })
    void haveNames(String language, String reader, String expected) {
        assertThat(Languages.name(Locale.forLanguageTag(language), Locale.forLanguageTag(reader)))
                .isEqualTo(expected);
    }

    @Test
    void haveNoNameIfNobodyKnowsThem() {
        assertThat(Languages.name(Locale.forLanguageTag("xx"), Locale.ENGLISH)).isNull();
        assertThat(Languages.name(Locale.ROOT, Locale.ENGLISH)).isNull();
    }

    @Test
    void runInTheirDirection() {
        assertThat(Languages.isRightToLeft(Locale.forLanguageTag("he"))).isTrue();
        assertThat(Languages.isRightToLeft(Locale.forLanguageTag("ar"))).isTrue();
        assertThat(Languages.isRightToLeft(Locale.GERMAN)).isFalse();
    }

    /** In the program's jar, a language is a file as well. A text that it lacks is in English. */
    @Test
    void areTheFilesInAJar(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("texts.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            add("messages.properties", "one=One\ntwo=Two", zip);
            add("messages_pt_BR.properties", "one=Um\u00e3", zip);
            add("messages.txt", "", zip);
        }
        try (URLClassLoader classes = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            MessageBundle bundle = new MessageBundle(classes);
            Locale language = Locale.forLanguageTag("pt-BR");
            assertThat(new Languages(bundle).all()).containsExactly(Locale.ENGLISH, language);
            assertThat(bundle.getMessage("one", null, language)).isEqualTo("Um\u00e3");
            assertThat(bundle.getMessage("two", null, language)).isEqualTo("Two");
            assertThat(bundle.getMessage("one", null, Locale.forLanguageTag("pt")))
                    .isEqualTo("One");
        }
    }

    private static void add(String name, String text, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
