package io.podcatalog.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Connection.Method;
import org.jsoup.Connection.Response;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** On a page in Hebrew, no word is in another language. The shows here have none themselves, so each one is the program's. */
class HebrewPageTests extends ServerTests {

    private static final String SHOW = "/podcasts/" + encoded("משמרת-לילה");

    private static final String PERSON = "/people/" + encoded("דנה-כהן");

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}{2,}");

    private static final Pattern ADDRESS = Pattern.compile("#[A-Z0-9]+|https?://\\S+|podcatalog\\.[a-z.-]+");

    /** Names of formats, protocols, programs and of the sign of a unit. */
    private static final Set<String> NAMES = Set.of(
            "RSS",
            "HTML",
            "HTTP",
            "XML",
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
    void hebrewShows() {
        String transcript = PUBLISHER.publish(
                "/t.vtt",
                "WEBVTT\n\n00:00:01.000 --> 00:00:09.000\n<v דנה>שלום לכולם, כאן משמרת הלילה.\n"
                        .getBytes(StandardCharsets.UTF_8));
        TestFeed show = TestFeed.titled("משמרת לילה")
                .in("he-IL", "תוכנית על הלילה ועל מי שעובד בו, שעה אחרי שעה, עד שהשמש זורחת והעיר קמה.")
                .channel("""
                        <itunes:category text="Technology"/><itunes:category text="Society &amp; Culture">
                        <itunes:category text="Places &amp; Travel"/></itunes:category>
                        <itunes:author>דנה כהן</itunes:author><copyright>דנה כהן</copyright>
                        <podcast:person role="host">דנה כהן</podcast:person>
                        <podcast:location>חיפה</podcast:location>
                        <podcast:license>רישיון</podcast:license>
                        <podcast:locked>yes</podcast:locked>
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
                        """.formatted(transcript))
                .item("<title>סוד</title><guid>s</guid><itunes:block>yes</itunes:block>")
                .item("<title>בלי תמונה</title><guid>p</guid><itunes:image href=\"" + PUBLISHER.address("/none.png")
                        + "\"/><podcast:chapters url=\"" + PUBLISHER.publish("/c.json", "{}".getBytes())
                        + "\" type=\"application/json+chapters\"/>");
        for (int n = 1; n < 26; n++) {
            show.episode(n, "גיבויים ושחזור " + n, "בפרק הזה עוד על גיבויים ועל שחזור של מסד נתונים אחרי תקלה.");
        }
        imported(
                show.item("<itunes:episodeType>trailer</itunes:episodeType><guid>t</guid>")
                        .item(
                                "<guid>u</guid><itunes:episode>99</itunes:episode><enclosure url=\"https://media.example.com/x.bin\" type=\"audio/mpeg\"/>"));
        feeds.refresh(PUBLISHER.publish("/other.xml", show("משמרת יום", "")));
        relations.await();
        files.await();
        artwork.await();
        index.await();
    }

    @Test
    void isAnyPageOfAShow() {
        String episode = Stream.of("?page=2", "")
                .flatMap(query ->
                        page(SHOW + query)
                                .select(".episode-list__link[href*=%D7%94%D7%92%D7%99]")
                                .eachAttr("href")
                                .stream())
                .findFirst()
                .orElseThrow();
        Document full = page(episode);
        for (String part : List.of("chapters", "highlights", "notes", "transcript", "people", "details", "questions")) {
            assertThat(full.select("#" + part)).as(part).isNotEmpty();
        }
        assertThat(full.select(".transcript__line")).isNotEmpty();
        assertThat(full.html()).as("letters are not escaped").doesNotContain("\\u05");
        List<String> paths = new ArrayList<>(List.of(
                SHOW,
                SHOW + "?page=2",
                SHOW + "?sort=oldest",
                SHOW + "?year=2024",
                SHOW + "?year=1999",
                episode,
                episode + "?t=60",
                episode + "/embed",
                SHOW + "/nothing",
                SHOW + "/" + encoded("סוד")));
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

    @Test
    void isAnyPageOfSeveralShows() {
        for (String path : List.of(
                "/",
                "/?page=2",
                PERSON,
                "/search",
                "/search?q=" + encoded("גיבויים"),
                "/search?q=" + encoded("גיבויים") + "&podcast=" + encoded("משמרת-יום"),
                "/search?q=" + encoded("גיבוייים"),
                "/search?q=" + encoded("שחזור קק"),
                "/search?q=" + encoded("קק"),
                "/search/suggestions?q=" + encoded("דנה"),
                "/search/suggestions?q=" + encoded("בוקר"),
                "/favorites",
                "/nothing",
                "/podcasts/nothing")) {
            assertThat(foreign(hebrew(path))).as(path).isEmpty();
        }
        assertThat(hebrew("/search?q=" + encoded("גיבוייים")).select("main").text())
                .contains("אולי התכוונתם");
        assertThat(hebrew("/search/suggestions?q=" + encoded("בוקר")).text()).contains("בינואר");
    }

    @Test
    void isAPageOfFavorites() throws IOException {
        String path = page(PERSON).select(".episode-list__link").attr("href");
        Map<String, String> library =
                request(path + "/favorite").method(Method.POST).execute().cookies();
        Document page = request("/favorites?lang=he").cookies(library).get();

        assertThat(page.select(".episode-list__link").attr("href")).startsWith(path);
        for (Element list : page.select(".elsewhere a")) {
            assertThat(foreign(list(list.attr("href")))).isEmpty();
        }
        assertThat(foreign(page)).isEmpty();
    }

    @Test
    void isThePlayer() {
        Document controls = page(hebrew("/").body().attr("data-controls"));

        assertThat(controls.select("podcast-player").attr("dir")).isEqualTo("rtl");
        assertThat(controls.select("button")).hasSizeGreaterThan(20);
        assertThat(foreign(controls)).isEmpty();
    }

    @Test
    void isAListForOtherPlayers() {
        for (String path : List.of(SHOW + "/list.rss?season=2", SHOW + "/list.m3u", PERSON + "/list.rss?lang=he")) {
            assertThat(foreign(list(path))).as(path).isEmpty();
        }
        String search = "/search/list.m3u?q=" + encoded("גיבויים") + "&lang=he";
        assertThat(foreign(list(search))).isEmpty();
        assertThat(response(search).body()).contains("#PLAYLIST:");
        assertThat(hebrew("/opensearch.xml").select("Description").text()).isEqualTo("חיפוש פרקים");
    }

    @Test
    void isTheSearchWithoutAnIndex() {
        index.withhold();
        Document page = hebrew("/search?q=" + encoded("בוקר"));

        assertThat(page.select(".notice").text()).contains("מפתח החיפוש נבנה");
        assertThat(foreign(page)).isEmpty();
        assertThat(foreign(hebrew("/status"))).isEmpty();
    }

    @Test
    void isThePageThatTellsWhatFails() {
        failWith("/a", 503, "");
        failWith("/b", 200, "<x>א</x>");
        failWith("/c", 200, "<html><link rel=alternate type='application/rss+xml' href='/feed'></html>");
        failWith("/d", 200, "");
        failWith("/e", 200, "{}");
        failWith("/f", 200, "<rss><channel><title>א</title>");
        failWith("/g", 410, "");
        feeds.refresh(PUBLISHER.address("/g"));
        feeds.refresh(PUBLISHER.redirect("/h", 301, "/h"));
        feeds.refresh("http://10.0.0.1/");
        feeds.refresh("http://127.0.0.1:9/");
        feeds.refresh(PUBLISHER.redirect("/i", 301, PUBLISHER.publish("/moved.xml", show("משמרת בוקר", ""))));
        feeds.refresh(PUBLISHER.publish("/j", show("משמרת ערב", "<itunes:block>yes</itunes:block>")));
        feeds.refresh(PUBLISHER.publish(
                "/other.xml",
                TestFeed.titled("משמרת יום").in("he", "תוכנית על היום.").bytes()));
        files.await();
        artwork.await();
        assertThat(foreign(hebrew("/status"))).as("unfollowed").isEmpty();
        database.update("update subscription set followed = true");

        Document page = hebrew("/status");
        assertThat(page.select(".status__feed--failing")).hasSize(11);
        assertThat(page.select("dd").eachText())
                .anyMatch(text -> text.contains("אחד נכשל"))
                .anyMatch(text -> text.contains("התשובה הייתה"));
        assertThat(foreign(page)).isEmpty();
    }

    @Test
    void isAnErrorPage() throws IOException {
        Response often;
        int requests = 0;
        do {
            often = request("/search?lang=he")
                    .header("X-Forwarded-For", "203.0.113.77")
                    .execute();
        } while (often.statusCode() == 200 && ++requests < 100);
        assertThat(often.statusCode()).isEqualTo(429);
        assertThat(foreign(often.parse())).isEmpty();
        for (String path : List.of("/?page=0", "/search?page=x", "/status/x", "/error", "/%00")) {
            Response answer = request(path).header("Accept-Language", "he").execute();
            assertThat(answer.statusCode()).as(path).isGreaterThanOrEqualTo(400);
            assertThat(foreign(answer.parse())).as(path).isEmpty();
        }
    }

    private static byte[] show(String title, String channel) {
        return TestFeed.titled(title)
                .in("he", "תוכנית על היום.")
                .channel("<podcast:person role=\"host\">דנה כהן</podcast:person>" + channel)
                .episode(1, "בוקר", "בפרק הזה מדברים על הבוקר.")
                .bytes();
    }

    private void failWith(String path, int status, String body) {
        feeds.refresh(PUBLISHER.answer(path, status, Map.of(), body.getBytes(StandardCharsets.UTF_8)));
    }

    private Document hebrew(String path) {
        return page(path + (path.contains("?") ? "&" : "?") + "lang=he");
    }

    /** {@return the words of a list for another player, without those of its format} */
    private Document list(String path) {
        Document list = page(path);
        list.select("pubDate, language, guid, itunes|block, itunes|type, itunes|explicit, itunes|episodeType")
                .remove();
        return list;
    }

    /** {@return the texts that show a word in another language than Hebrew} */
    private static List<String> foreign(Document page) {
        List<String> texts = new ArrayList<>();
        page.select("script[type='application/json']")
                .forEach(script -> JSON.readTree(script.data()).forEach(text -> texts.add(text.asString())));
        page.select("script[type='application/ld+json']")
                .forEach(script -> texts.addAll(JSON.readTree(script.data()).findValuesAsString("name")));
        page.select("meta[name=description], meta[property=og:title], meta[property=og:description],"
                        + "meta[property=og:image:alt]")
                .forEach(meta -> texts.add(meta.attr("content")));
        page.select("script, textarea, [hreflang]").remove();
        page.forEachNode(node -> {
            if (node instanceof TextNode text) {
                texts.add(text.getWholeText());
            } else if (node instanceof Element element) {
                SHOWN.forEach(name -> texts.add(element.attr(name)));
            }
        });
        return texts.stream().filter(HebrewPageTests::isForeign).toList();
    }

    private static boolean isForeign(String text) {
        return LATIN.matcher(ADDRESS.matcher(text).replaceAll(""))
                .results()
                .anyMatch(word -> !NAMES.contains(word.group()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
