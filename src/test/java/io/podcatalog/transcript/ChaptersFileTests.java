package io.podcatalog.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.podcatalog.podcast.Chapter;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.podcast.UnusableFileException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChaptersFileTests {

    private static final HttpUrl BASE = new HttpUrl("https://files.example.com/4/chapters.json");

    @Test
    void readsALineThatEndsWithinATitle() throws Exception {
        String json = "{\"chapters\":[{\"startTime\":1,\"title\":\"One\u2028two\tthree\nfour\"}]}";
        String text = FileText.decode(json.getBytes(StandardCharsets.UTF_8), null);
        assertThat(ChaptersFile.read(text, new HttpUrl("https://example.com/c.json")))
                .singleElement()
                .extracting(Chapter::title)
                .isEqualTo("One two three four");
    }

    @Test
    void readsListedChaptersInTheOrderOfTheirTimes() throws Exception {
        List<Chapter> chapters = ChaptersFile.read(Files.text("chapters.json"), BASE);

        assertThat(chapters)
                .extracting(Chapter::title)
                .containsExactly("First & foremost", "Listed", "Second", "As a clock shows it", "As text");
        assertThat(chapters)
                .extracting(Chapter::start)
                .extracting(Duration::toMillis)
                .containsExactly(0L, 40_000L, 60_500L, 90_000L, 95_250L);
    }

    @Test
    void keepsOnlyAddressesThatAPageMayShow() throws Exception {
        List<Chapter> chapters = ChaptersFile.read(Files.text("chapters.json"), BASE);

        assertThat(chapters.get(2).link()).isEqualTo(new HttpUrl("https://files.example.com/4/notes/second.html"));
        assertThat(chapters.get(2).image()).isEqualTo(new HttpUrl("https://img.example.com/2.jpg"));
        assertThat(chapters.get(4).link()).isNull();
        assertThat(chapters.get(4).image()).isNull();
    }

    @Test
    void readsPodloveSimpleChapters() throws Exception {
        String file = """
                <?xml version="1.0"?><!DOCTYPE x [<!ENTITY evil SYSTEM "file:///etc/passwd">]>
                <psc:chapters xmlns:psc="http://podlove.org/simple-chapters" version="1.2">
                  <psc:chapter start="8:26.250" title="R&amp;D &evil;" href="notes.html" image="javascript:alert(1)"/>
                  <psc:chapter start="0" title="Welcome">
                  <psc:chapter start="later" title="Never"/>
                  <psc:chapter start="12:42"/>
                """;

        assertThat(ChaptersFile.read(file, BASE))
                .containsExactly(
                        new Chapter(Duration.ZERO, "Welcome", null, null),
                        new Chapter(
                                Duration.ofMillis(506_250),
                                "R&D &evil;",
                                new HttpUrl("https://files.example.com/4/notes.html"),
                                null));
        assertThat(ChaptersFile.read("<chapters><chapter start='1' title='One'/></chapters>", BASE))
                .hasSize(1);
    }

    @Test
    void refusesDeeplyNestedSimpleChapters() {
        assertThatThrownBy(() -> ChaptersFile.read("<chapters>".repeat(500_000), BASE))
                .isInstanceOf(UnusableFileException.class);
    }

    @Test
    void readsAtMostTwoThousand() throws Exception {
        String chapter = "{\"startTime\":1,\"title\":\"One of many\"},";
        String file = "{\"chapters\":[" + chapter.repeat(3000) + "{}]}";

        assertThat(ChaptersFile.read(file, BASE)).hasSize(2000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "17", "null", "{\"chapters\":[]}", "{\"chapters\":\"none\"}", "<html></html>"})
    void refusesAFileWithoutChapters(String file) {
        assertThatThrownBy(() -> ChaptersFile.read(file, BASE)).isInstanceOf(UnusableFileException.class);
    }

    @Test
    void refusesDeeplyNestedJson() {
        String file = "{\"chapters\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThatThrownBy(() -> ChaptersFile.read(file, BASE)).isInstanceOf(UnusableFileException.class);
    }
}
