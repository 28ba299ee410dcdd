package io.podcatalog.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A Hebrew show's pages have no word in another language. The show itself has none here, so each one is the program's. */
class HebrewPageTests extends ServerTests {

    private static final String SHOW = "/podcasts/%D7%9E%D7%A9%D7%9E%D7%A8%D7%AA-%D7%9C%D7%99%D7%9C%D7%94";

    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}{2,}");

    /** Names of formats, of programs and of the sign of a unit; keys of a keyboard. */
    private static final Set<String> NAMES = Set.of(
            "RSS",
            "HTML",
            "Podcatalog",
            "MP3",
            "MP",
            "M3U",
            "UTC",
            "WebVTT",
            "JSON",
            "Apple",
            "Podcasts",
            "Pocket",
            "Casts",
            "Overcast",
            "AntennaPod");

    private static final Set<String> SHOWN = Set.of(
            "aria-label",
            "aria-description",
            "aria-valuetext",
            "alt",
            "title",
            "placeholder",
            "label",
            "data-name",
            "data-label");

    @BeforeEach
    void hebrewShow() {
        String transcript = PUBLISHER.publish(
                "/t.vtt",
                "WEBVTT\n\n00:00:01.000 --> 00:00:09.000\n<v דנה>שלום לכולם, כאן משמרת הלילה.\n"
                        .getBytes(StandardCharsets.UTF_8));
        TestFeed show = TestFeed.titled("משמרת לילה")
                .in("he-IL", "תוכנית על הלילה ועל מי שעובד בו, שעה אחרי שעה, עד שהשמש זורחת והעיר קמה.")
                .channel("""
                        <itunes:category text="Technology"/><itunes:category text="Society &amp; Culture"/>
                        <itunes:author>דנה כהן</itunes:author><copyright>דנה כהן</copyright>
                        <podcast:person role="host">דנה כהן</podcast:person>
                        <podcast:location>חיפה</podcast:location>
                        <podcast:license>רישיון</podcast:license>
                        <podcast:funding url="https://example.com/f">תמיכה בתוכנית</podcast:funding>
                        <itunes:explicit>true</itunes:explicit>""")
                .item("""
                        <title>הגיבויים של הלילה</title><guid>a</guid>
                        <pubDate>Wed, 10 Jan 2024 10:00:00 GMT</pubDate><link>https://example.com/a</link>
                        <itunes:duration>3723</itunes:duration><itunes:season>2</itunes:season>
                        <itunes:episode>7</itunes:episode><itunes:explicit>true</itunes:explicit>
                        <itunes:keywords>גיבוי,שחזור</itunes:keywords>
                        <podcast:person role="guest">רון לוי</podcast:person>
                        <podcast:person role="Audio Editor">נועה בר</podcast:person>
                        <podcast:soundbite startTime="12" duration="30">רגע</podcast:soundbite>
                        <podcast:soundbite startTime="62" duration="30"/>
                        <podcast:transcript url="%s" type="text/vtt" language="he"/>
                        <podcast:location>תל אביב</podcast:location>
                        <psc:chapters><psc:chapter start="0" title="פתיחה" href="https://example.com/c"/><psc:chapter start="60" title="גיבויים"/></psc:chapters>
                        <enclosure url="https://media.example.com/a.mp3" length="48200000" type="audio/mpeg"/>
                        <description>בפרק הזה רון לוי מספר על גיבויים ועל שחזור של מסד נתונים אחרי תקלה.</description>
                        """.formatted(transcript));
        for (int n = 1; n < 26; n++) {
            show.episode(n, "גיבויים ושחזור " + n, "בפרק הזה עוד על גיבויים ועל שחזור של מסד נתונים אחרי תקלה.");
        }
        imported(
                show.item("<itunes:episodeType>trailer</itunes:episodeType><guid>t</guid>")
                        .item(
                                "<guid>u</guid><itunes:episode>99</itunes:episode><enclosure url=\"https://media.example.com/x.bin\" type=\"audio/mpeg\"/>"));
        files.await();
        feeds.refresh(PUBLISHER.publish(
                "/other.xml",
                TestFeed.titled("Day Shift").episode(1, "One", "x").bytes()));
    }

    @Test
    void havePagesInHebrew() {
        String episode = page(SHOW + "?page=2")
                .select(".episode-list__link[href*=%D7%94%D7%92%D7%99]")
                .attr("href");
        if (episode.isEmpty()) {
            episode = page(SHOW)
                    .select(".episode-list__link[href*=%D7%94%D7%92%D7%99]")
                    .attr("href");
        }
        Document full = page(episode);
        for (String part : List.of("chapters", "highlights", "notes", "transcript", "people", "details", "questions")) {
            assertThat(full.select("#" + part)).as(part).isNotEmpty();
        }
        assertThat(full.select(".transcript__line")).isNotEmpty();
        assertThat(full.html()).as("letters are not escaped").doesNotContain("\\u05");
        List<String> paths = new ArrayList<>(List.of(
                SHOW, SHOW + "?page=2", SHOW + "?sort=oldest", SHOW + "?year=2024", episode, SHOW + "/nothing"));
        paths.addAll(page(SHOW + "?sort=oldest")
                .select(".episode-list__link")
                .eachAttr("href")
                .subList(0, 3));
        for (String path : paths) {
            Document page = page(path);
            assertThat(page.select("html").attr("lang")).as(path).isEqualTo("he");
            assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
            assertThat(foreign(page)).as(path).isEmpty();
        }
    }

    /** A page of several shows has the words of another show, which say their language. */
    @Test
    void havePagesOfSeveralShowsInHebrew() {
        for (String path : List.of("/", "/search", "/search?q=%D7%A7%D7%A7", "/favorites", "/nothing")) {
            Document page = page(path + (path.contains("?") ? "&" : "?") + "lang=he");
            page.select("[lang=en], [hreflang], bdi").remove();
            assertThat(foreign(page)).as(path).isEmpty();
        }
    }

    private static List<String> foreign(Document page) {
        page.select("style, script:not(#script-texts), link, .subscribe__address, kbd, textarea, .cover--drawn")
                .remove();
        List<String> found = new ArrayList<>();
        page.select("#script-texts").forEach(texts -> {
            new JsonMapper().readTree(texts.data()).forEach(text -> add(text.asString(), found));
            texts.remove();
        });
        page.select("meta[name=description], meta[property=og:title], meta[property=og:description]")
                .forEach(meta -> add(meta.attr("content"), found));
        page.forEachNode(node -> {
            if (node instanceof TextNode text) {
                add(text.getWholeText(), found);
            } else if (node instanceof Element element) {
                SHOWN.forEach(name -> add(element.attr(name), found));
            }
        });
        return found;
    }

    private static void add(String text, List<String> found) {
        if (LATIN.matcher(text).results().anyMatch(word -> !NAMES.contains(word.group()))) {
            found.add(text.strip());
        }
    }
}
