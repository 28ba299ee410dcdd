package io.podcatalog.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import io.podcatalog.listing.ListFiles;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Connection;
import org.jsoup.Connection.Method;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** The lists of the site as files for other players: M3U and RSS. */
class ListFileTests extends ServerTests {

    private static final String SHOW = "/podcasts/night-shift";

    @Test
    void areLinkedFromEachPageWithAListAndHoldItInItsOrder() throws IOException {
        imported(show(30));
        String library = keep(SHOW + "/part-2");
        keep(SHOW + "/part-5", library);

        for (String path : List.of(
                SHOW,
                SHOW + "?sort=oldest",
                SHOW + "?year=2024",
                SHOW + "?season=2&sort=oldest",
                "/people/ines-okafor",
                "/search?q=alarm",
                "/search?q=alarm&sort=date",
                "/favorites")) {
            Document page = get(path, library).parse();
            List<String> shown = page.select(".episode-list__title").eachText();
            Element playlist = page.selectFirst(".elsewhere a[type='audio/x-mpegurl']");
            Element feed = page.selectFirst(".elsewhere a[type='application/rss+xml']");

            Connection.Response m3u = get(playlist.attr("href"), library);
            assertThat(m3u.contentType()).as(path).isEqualTo("audio/x-mpegurl;charset=UTF-8");
            assertThat(titles(m3u)).as(path).startsWith(shown.toArray(String[]::new));
            assertThat(m3u.body().lines().filter(line -> !line.startsWith("#")))
                    .as(path)
                    .isNotEmpty()
                    .allMatch(line -> line.startsWith("https://media.example.com/"));
            Connection.Response rss = get(feed.attr("href"), library);
            assertThat(rss.contentType()).as(path).isEqualTo("application/rss+xml;charset=UTF-8");
            Document xml = xml(rss);
            assertThat(xml.select("item > title").eachText()).as(path).startsWith(shown.toArray(String[]::new));
            assertThat(xml.select("atom|link[rel=self]").attr("href")).as(path).isEqualTo(SITE + feed.attr("href"));
            assertThat(xml.select("channel > link").text()).as(path).isEqualTo(SITE + path);
            assertThat(xml.select("channel > itunes|block").text()).as(path).isEqualTo("Yes");
        }
    }

    /** One feed for a site of several podcasts. */
    @Test
    void holdTheNewestEpisodesOfAllPodcasts() {
        imported(show(3));
        feeds.refresh(PUBLISHER.publish(
                "/other.xml",
                TestFeed.titled("Day Shift").episode(900, "Noon", "x").bytes()));

        Document home = page("/");
        String feed = home.select("head link[type='application/rss+xml']").attr("href");
        assertThat(feed).isEqualTo(SITE + "/list.rss");
        assertThat(home.select(".elsewhere a").eachAttr("href")).containsExactly("/list.m3u", "/list.rss");
        assertThat(home.select(".elsewhere a").get(0).attr("download")).isEqualTo("list.m3u");
        assertThat(home.select("meta[property='og:image']").attr("content")).isEqualTo(SITE + "/apple-touch-icon.png");
        Document xml = xml(response("/list.rss"));
        assertThat(xml.select("channel > title").text()).isEqualTo("Newest episodes");
        assertThat(xml.select("channel > link").text()).isEqualTo(SITE + "/");
        assertThat(xml.select("item > title").eachText())
                .containsAll(home.select(".episode-list__title").eachText())
                .contains("Noon")
                .hasSize(4);
        assertThat(titles(response("/list.m3u")))
                .isEqualTo(xml.select("item > title").eachText());
    }

    @Test
    void describeAnEpisodeInThePublishersWords() {
        imported(TestFeed.titled("Night &amp; Shift").item("""
                <title>Alarms &lt;3</title><guid isPermaLink="false">guid &amp; 1</guid>
                <pubDate>Wed, 01 Jan 2025 10:00:00 GMT</pubDate><itunes:duration>600</itunes:duration>
                <itunes:season>2</itunes:season><itunes:episode>7</itunes:episode><itunes:episodeType>bonus</itunes:episodeType>
                <enclosure url="http://media.example.com/1.mp3?a=1&amp;b=2" length="1000" type="audio/mpeg"/>
                <podcast:transcript url="https://media.example.com/1.vtt" type="text/vtt"/>
                <podcast:person role="guest">Ines Okafor</podcast:person>
                <psc:chapters><psc:chapter start="0" title="One"/></psc:chapters>
                <description>Who wakes up.</description>"""));

        Document feed = xml(response("/podcasts/night-and-shift/list.rss"));
        Element item = feed.selectFirst("item");

        assertThat(feed.select("channel > title").text()).isEqualTo("Night & Shift");
        assertThat(item.select("title").text()).isEqualTo("Alarms <3");
        assertThat(item.select("guid").text()).isEqualTo("guid & 1");
        assertThat(item.select("guid").attr("isPermaLink")).isEqualTo("false");
        assertThat(item.select("link").text()).isEqualTo(SITE + "/podcasts/night-and-shift/alarms-3");
        assertThat(item.select("pubDate").text()).isEqualTo("Wed, 1 Jan 2025 10:00:00 GMT");
        assertThat(item.select("enclosure").outerHtml())
                .contains("url=\"http://media.example.com/1.mp3?a=1&amp;b=2\" length=\"1000\" type=\"audio/mpeg\"");
        assertThat(item.select("itunes|duration").text()).isEqualTo("600");
        assertThat(item.select("itunes|season").text()).isEqualTo("2");
        assertThat(item.select("itunes|episode").text()).isEqualTo("7");
        assertThat(item.select("itunes|episodeType").text()).isEqualTo("bonus");
        assertThat(item.select("podcast|transcript").attr("url")).isEqualTo("https://media.example.com/1.vtt");
        assertThat(item.select("podcast|person").text()).isEqualTo("Ines Okafor");
        assertThat(item.select("podcast|chapters").attr("url"))
                .isEqualTo(SITE + "/podcasts/night-and-shift/alarms-3/chapters.json");
        assertThat(response("/podcasts/night-and-shift/list.m3u").body()).isEqualTo("""
                #EXTM3U
                #PLAYLIST:Night & Shift
                #EXTINF:600,Night & Shift – Alarms <3
                http://media.example.com/1.mp3?a=1&b=2
                """);
    }

    @Test
    void holdTheFirstEpisodesOfALongListAndSaySo() {
        imported(show(ListFiles.MOST + 1));

        Connection.Response m3u = response(SHOW + "/list.m3u");

        assertThat(titles(m3u)).hasSize(ListFiles.MOST).startsWith("Part " + (ListFiles.MOST + 1));
        assertThat(m3u.body()).contains("# The first 500 of 501 episodes\n");
        assertThat(xml(response(SHOW + "/list.rss"))
                        .select("channel > description")
                        .text())
                .isEqualTo("The first 500 of 501 episodes");
        assertThat(page(SHOW).select(".elsewhere").text()).contains("with the first 500 episodes");
    }

    @Test
    void areSentAgainOnlyAfterAChange() throws IOException {
        int episodes = 2;
        imported(show(episodes));
        for (String path : List.of(SHOW + "/list.m3u", SHOW + "/list.rss", "/people/ines-okafor/list.rss")) {
            String tag = response(path).header("ETag");
            assertThat(tag).as(path).isNotNull();
            assertThat(request(path).header("If-None-Match", tag).execute().statusCode())
                    .as(path)
                    .isEqualTo(304);
            imported(show(++episodes));
            assertThat(request(path).header("If-None-Match", tag).execute().statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    @Test
    void ofASearchAmongFavoritesBelongToOneListener() throws IOException {
        imported(show(2));
        String library = keep(SHOW + "/part-1");
        String search = "/search/list.m3u?q=alarm&favorites=only";

        assertThat(get(search, library).body()).contains("Part 1").doesNotContain("Part 2");
        assertThat(get(search, library).header("Cache-Control")).isEqualTo("private, no-store");
    }

    @Test
    void existOnlyForListsThatExist() {
        imported(show(1));

        for (String path : List.of(
                "/podcasts/nothing/list.m3u",
                "/people/nobody/list.rss",
                SHOW + "/list.txt",
                SHOW + "/list.m3u8",
                SHOW + "/part-1/list.m3u")) {
            assertThat(response(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(response("/robots.txt").body()).contains("Disallow: /podcasts/*/list.");
    }

    private static List<String> titles(Connection.Response m3u) {
        return m3u.body()
                .lines()
                .filter(line -> line.startsWith("#EXTINF:"))
                .map(line -> line.replaceFirst("^[^,]*,.*? – ", ""))
                .toList();
    }

    private static Document xml(Connection.Response rss) {
        return org.jsoup.Jsoup.parse(rss.body(), Parser.xmlParser());
    }

    private Connection.Response get(String path, String library) throws IOException {
        return request(path).header("Accept", "*/*").cookie("library", library).execute();
    }

    private String keep(String path) throws IOException {
        return request(path + "/favorite").method(Method.POST).execute().cookie("library");
    }

    private void keep(String path, String library) throws IOException {
        request(path + "/favorite")
                .cookie("library", library)
                .method(Method.POST)
                .execute();
    }

    private static TestFeed show(int episodes) {
        TestFeed feed = TestFeed.titled("Night Shift").channel("<podcast:person>Ines Okafor</podcast:person>");
        IntStream.rangeClosed(1, episodes)
                .forEach(n -> feed.item("""
                <title>Part %1$d</title><guid>%1$d</guid><pubDate>%2$s</pubDate><itunes:season>%3$d</itunes:season>
                <itunes:duration>600</itunes:duration>
                <enclosure url="https://media.example.com/%1$d.mp3" length="1000" type="audio/mpeg"/>
                <description>An alarm that rings for the %1$d. time.</description>""".formatted(
                                n,
                                java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                        java.time.OffsetDateTime.parse("2023-12-20T10:00:00Z")
                                                .plusDays(n)),
                                1 + n % 2)));
        return feed;
    }
}
