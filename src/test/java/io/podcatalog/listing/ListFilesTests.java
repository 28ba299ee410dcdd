package io.podcatalog.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.catalog.EpisodeItem;
import io.podcatalog.notes.RecurringSentences;
import io.podcatalog.podcast.Enclosure;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.podcast.Person;
import io.podcatalog.site.SiteSettings;
import io.podcatalog.text.English;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListFilesTests {

    private static final String AUDIO = "https://media.example.com/a.mp3?x=1&y=%22'(2)";

    private final ListFiles files = new ListFiles(
            new SiteSettings(new HttpUrl("https://podcasts.example.com/"), null), LabelsTests.LABELS, English.MESSAGES);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Alarms\nhttp://evil.example.com/x.mp3",
                "Alarms\r\n#EXTINF:1,x",
                "Alarms\u2028x",
                "Alarms\u2029x",
                "Alarms\u0085x",
                "Alarms\u000bx",
                "]]><script>alert(1)</script>&amp;&nbsp;\"'",
                "\u0000\u0001\uFFFE\uD800x",
                "مرحبا \uD83C\uDF99"
            })
    void keepHostileTextInItsPlace(String text) {
        EpisodeList list = EpisodeList.of(text, "/podcasts/a?q=<&\"", List.of(item(text, text)), 1);

        List<String> lines = files.send(list, ListFormat.M3U).getBody().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).isEqualTo("#EXTM3U");
        assertThat(lines.get(1)).startsWith("#PLAYLIST:");
        assertThat(lines.get(2)).startsWith("#EXTINF:600,");
        assertThat(lines.get(3)).isEqualTo(AUDIO);
        assertThat(lines.toString()).doesNotContainPattern("[\\p{Cc}\\x{2028}\\x{2029}]");
        Document feed = Jsoup.parse(files.send(list, ListFormat.RSS).getBody(), Parser.xmlParser());
        assertThat(feed.select("channel > item")).hasSize(1);
        assertThat(feed.select("channel > *").eachText()).hasSizeGreaterThan(5);
        assertThat(feed.select("script")).isEmpty();
        assertThat(feed.select("item > enclosure").attr("url")).isEqualTo(AUDIO);
        assertThat(feed.select("item > title").text().replaceAll("\\s+", " "))
                .isEqualTo(text.replaceAll(
                                "[\\x00-\\x08\\x0b\\x0e-\\x1f\\uFFFE\\uFFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])",
                                "")
                        .replaceAll("\\s+", " "));
        assertThat(feed.select("channel > link").text()).isEqualTo("https://podcasts.example.com/podcasts/a?q=<&\"");
    }

    @Test
    void areWellFormed() throws Exception {
        EpisodeList list = EpisodeList.of("\u0000a<b", "/a", List.of(item("\u0001<x>&", "]]>")), 9);

        javax.xml.parsers.DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(
                        files.send(list, ListFormat.RSS).getBody().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(files.send(list, ListFormat.M3U).getBody()).contains("# The first 1 of 9 episodes\n");
    }

    private static EpisodeItem item(String title, String guid) {
        return new EpisodeItem(
                new EpisodeItem.Row(
                        1,
                        "night-shift",
                        "alarms",
                        title,
                        title,
                        new HttpUrl("https://show.example.com/feed"),
                        guid,
                        title,
                        title,
                        null,
                        Duration.ofMinutes(10),
                        new Enclosure(new HttpUrl(AUDIO), "audio/mpeg", 5L),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        0,
                        RecurringSentences.NONE),
                List.of(new Person(title, title, title, null, null)),
                List.of());
    }
}
