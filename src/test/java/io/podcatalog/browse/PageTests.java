package io.podcatalog.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contents of the pages. */
class PageTests extends ServerTests {

    private static final String RICH = """
            <title>Pagers &amp; sleep</title><guid isPermaLink="false">guid-rich</guid>
            <pubDate>Wed, 01 May 2024 10:00:00 +0000</pubDate><itunes:duration>1:02:03</itunes:duration>
            <itunes:season>2</itunes:season><itunes:episode>7</itunes:episode><itunes:explicit>no</itunes:explicit>
            <itunes:image href="https://img.example.com/7.jpg"/><itunes:keywords>on-call, sleep</itunes:keywords>
            <itunes:summary>What a pager costs those who carry it, and how little of it is needed at all.</itunes:summary>
            <enclosure url="https://media.example.com/7.mp3?a=1&amp;b=2" length="48200000" type="audio/mpeg"/>
            <content:encoded><![CDATA[<p>Long <b>notes</b> with a <a href="https://example.com/x">link</a> and much more to say about pagers, sleep and the price of both, paid by those who carry them.</p>]]></content:encoded>
            <psc:chapters><psc:chapter start="0" title="Start"/><psc:chapter start="12:34" title="Middle"/></psc:chapters>
            <podcast:person role="guest">Gina Guest</podcast:person>
            """;

    private static final String NAMESPACE = """
            <title>Named</title><itunes:duration>600</itunes:duration>
            <podcast:season name="The &quot;West&quot;">2</podcast:season><podcast:episode display="Ch.3">7</podcast:episode>
            <podcast:soundbite startTime="73.5" duration="60">What &lt;nobody&gt; knew</podcast:soundbite>
            <podcast:soundbite startTime="9" duration="20"/>
            <podcast:location osm="R113314">Austin, TX</podcast:location>
            <podcast:location rel="creator">A train</podcast:location>
            """;

    @Test
    void listsNewestEpisodesFirstInPagesWithRealLinks() {
        TestFeed feed = show();
        for (int n = 1; n <= 50; n++) {
            feed.episode(n, "Number " + n, "<p>About number " + n + ".</p>");
        }
        imported(feed);

        Document first = page("/podcasts/night-shift");
        assertThat(titles(first))
                .hasSize(24)
                .startsWith("Number 50", "Number 49")
                .endsWith("Number 27");
        assertThat(first.select("[aria-current=page]").text()).isEqualTo("Page 1");
        Document last = page(first.select(".pager__link[href$=page=3]").attr("href"));
        assertThat(titles(last)).containsExactly("Number 2", "Number 1");
        assertThat(last.select("a[rel=next]")).isEmpty();
    }

    @Test
    void showsThePodcastAsHomePageWhenThereIsOnlyOne() {
        imported(show().episode(1, "One", "Notes"));

        assertThat(page("/").select("h1").text()).isEqualTo("Night Shift");
        assertThat(page("/").select("link[rel=canonical]").attr("href")).isEqualTo(SITE + "/podcasts/night-shift");
        assertThat(page("/status").select(".site-header__home").text()).isEqualTo("Night Shift");
    }

    @Test
    void listsThePodcastsWhenThereAreSeveral() {
        imported(show().episode(1, "One", "Notes"));
        feeds.refresh(
                PUBLISHER.publish("/other.xml", TestFeed.titled("Early Bird").bytes()));

        Document home = page("/");
        assertThat(home.select(".podcast-list h3").eachText()).containsExactly("Early Bird", "Night Shift");
        assertThat(home.select("section[id]").eachAttr("id")).containsExactly("newest", "podcasts");
        assertThat(home.select("#newest .episode-list__link").eachText()).containsExactly("One");
        assertThat(home.select("#newest .facts").text()).contains("Night Shift");
        assertThat(page("/podcasts/early-bird").select(".empty").text()).contains("no episodes");
    }

    @Test
    void listsManyPodcastsOnSeveralPages() {
        addPodcasts(1, 60);
        assertThat(page("/").select(".pager, #newest")).isEmpty();
        assertThat(statements("/")).isLessThanOrEqualTo(3);
        assertThat(response("/?page=2").statusCode()).isEqualTo(404);

        addPodcasts(61, 121);
        Document first = page("/");
        assertThat(first.select(".podcast-list h3")).hasSize(60);
        assertThat(first.select(".pager").attr("aria-label")).isEqualTo("Pages of podcasts");
        assertThat(first.select("a[rel=next]").attr("href")).isEqualTo("/?page=2");
        assertThat(first.select("a[rel=next]").text()).isEqualTo("Next podcasts");
        assertThat(first.select("a[rel=prev]")).isEmpty();
        assertThat(first.select("link[rel=canonical]").attr("href")).isEqualTo(SITE + "/");
        Document second = page("/?page=2");
        assertThat(second.select(".podcast-list h3").eachText())
                .hasSize(60)
                .startsWith("Show 061")
                .endsWith("Show 120");
        assertThat(second.select("a[rel=prev]").attr("href")).isEqualTo("/");
        assertThat(second.select("link[rel=canonical]").attr("href")).isEqualTo(SITE + "/?page=2");
        assertThat(second.title()).startsWith("Podcasts, page 2");
        assertThat(page("/?page=3").select(".podcast-list h3").eachText()).containsExactly("Show 121");
        assertThat(page("/?page=3").select("a[rel=next]")).isEmpty();
        for (String beyond : List.of("4", "0", "x", "999999")) {
            assertThat(response("/?page=" + beyond).statusCode()).as(beyond).isEqualTo(404);
        }
        assertThat(statements("/?page=2")).isLessThanOrEqualTo(3);
    }

    private void addPodcasts(int first, int last) {
        database.batchUpdate(
                "insert into podcast (id, slug, title, feed, sample, fingerprint, revision, created_at)"
                        + " values (?, ?, ?, 'https://show.example.com/', false, '', 0, current_timestamp)",
                IntStream.rangeClosed(first, last)
                        .mapToObj(n -> new Object[] {n, "show-" + n, "Show %03d".formatted(n)})
                        .toList());
    }

    @Test
    void saysWhenThereAreNoEpisodesYet() {
        assertThat(page("/").select("main").text()).contains("No episodes yet");
    }

    @Test
    void showsTheDataOfAnEpisode() {
        imported(show().item(RICH));

        Document page = page("/podcasts/night-shift/pagers-and-sleep");
        assertThat(page.select("h1").eachText()).containsExactly("Pagers & sleep");
        assertThat(page.select(".episode__facts").text()).isEqualTo("May 1, 2024 1 h 2 min Season 2, Episode 7");
        assertThat(page.select(".episode__summary").text()).startsWith("What a pager costs");
        assertThat(page.select(".show-notes a").attr("href")).isEqualTo("https://example.com/x");
        assertThat(page.select("#chapters a").eachAttr("href")).containsExactly("?t=0", "?t=754");
        assertThat(page.select("#people").text()).contains("Gina Guest");
        assertThat(page.select("#details").text())
                .contains("48.2 MB", "Available, MP3", "Length 1:02:03 1 hour 2 minutes 3 seconds");
        assertThat(page.select("#questions").text())
                .contains("Who speaks? Gina Guest (guest).", "How long is it? 1:02:03. 1 hour 2 minutes 3 seconds.");
        assertThat(page.select("audio")).singleElement().satisfies(audio -> {
            assertThat(audio.attr("src")).isEqualTo("https://media.example.com/7.mp3?a=1&b=2");
            assertThat(audio.attr("preload")).isEqualTo("none");
            assertThat(audio.hasAttr("controls")).isTrue();
        });
    }

    @Test
    void showsTheDataOfThePodcastNamespace() {
        imported(show().item(NAMESPACE)
                .channel("<podcast:funding url='https://give.example.com/?a=1&amp;b=2'>Give \"us\"</podcast:funding>"));

        Document page = page("/podcasts/night-shift/named");
        assertThat(page.select(".episode__facts").text()).contains("Season 2: The \"West\", Ch.3");
        assertThat(page.select("#highlights a").eachAttr("href")).containsExactly("?t=9,29", "?t=73.5,133.5");
        assertThat(page.select("#highlights a").eachText())
                .containsExactly("0:09 Highlight (20 s)", "1:13 What <nobody> knew (1 min)");
        assertThat(page.select("#details").text())
                .contains("Season 2, The \"West\"", "Episode 7, Ch.3", "Place Austin, TX", "Made in A train");
        assertThat(page.select("#details a").attr("href")).isEqualTo("https://www.openstreetmap.org/relation/113314");
        assertThat(page.select("#podcast a[rel=noopener nofollow]"))
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.text()).isEqualTo("Give \"us\"");
                    assertThat(link.attr("href")).isEqualTo("https://give.example.com/?a=1&b=2");
                });
        assertThat(page("/podcasts/night-shift").select(".episode-list").text()).contains("Ch.3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<podcast:license>CC-BY-NC-SA-4.0</podcast:license> | CC-BY-NC-SA-4.0 | https://creativecommons.org/licenses/by-nc-sa/4.0/",
                "<podcast:license url='/terms'>Our terms</podcast:license> | Our terms | https://show.example.com/terms",
                "<podcast:license>All rights reserved</podcast:license> | All rights reserved | ''",
            })
    void linksTheLicenseOfThePodcast(String tag, String name, String address) {
        imported(show().channel("<link>https://show.example.com/</link>" + tag).episode(1, "One", "a"));

        Document page = page("/podcasts/night-shift");
        assertThat(page.select("#about").text()).contains("License: " + name);
        assertThat(page.select("#about a[rel~=license]").attr("href")).isEqualTo(address);
        JsonNode license = JsonMapper.shared()
                .readTree(page.select("script[type=application/ld+json]").html())
                .findValue("license");
        assertThat(license == null ? "" : license.asString()).isEqualTo(address);
    }

    @Test
    void prefersTheFundingLinkOfTheEpisode() {
        imported(
                show().channel("<podcast:funding url='https://give.example.com/show'/>")
                        .item(
                                "<title>Asks</title><podcast:funding url='https://give.example.com/one'>Pay for one</podcast:funding>"));

        assertThat(page("/podcasts/night-shift/asks")
                        .select("#podcast a[href*=give]")
                        .eachText())
                .containsExactly("Pay for one");
        assertThat(page("/podcasts/night-shift").select("a[href*=give]").eachText())
                .containsExactly("Support the show");
    }

    @Test
    void showsWhereAPodcastIsMade() {
        imported(show().channel("<podcast:location geo='geo:30.2672,-97.7431'>Austin, TX</podcast:location>"));

        assertThat(page("/podcasts/night-shift").select("a[href*=openstreetmap]"))
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.text()).isEqualTo("Austin, TX");
                    assertThat(link.attr("href"))
                            .isEqualTo("https://www.openstreetmap.org/?mlat=30.2672&mlon=-97.7431");
                });
    }

    @Test
    void showsTheBlocksInTheOrderOfTheDesign() {
        imported(show().item(RICH).episode(1, "Pagers once more", "<p>More to say about pagers and sleep.</p>"));

        assertThat(page("/podcasts/night-shift/pagers-and-sleep")
                        .select("section[id]")
                        .eachAttr("id"))
                .containsExactly(
                        "chapters",
                        "notes",
                        "transcript",
                        "about",
                        "people",
                        "details",
                        "podcast",
                        "questions",
                        "related");
    }

    @ParameterizedTest
    @ValueSource(strings = {"754", "0754"})
    void startsAtTheSecondInTheAddress(String t) {
        imported(show().item(RICH));

        Document page = page("/podcasts/night-shift/pagers-and-sleep?t=" + t);
        assertThat(page.select("audio").attr("src")).endsWith("7.mp3?a=1&b=2#t=754");
        assertThat(page.select("#player").text()).contains("Starts at 12:34");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "99999999999", "3723", "1:02:03", ","})
    void startsAtTheBeginningWithoutAValidSecond(String t) {
        imported(show().item(RICH));

        assertThat(page("/podcasts/night-shift/pagers-and-sleep?t=" + t)
                        .select("audio")
                        .attr("src"))
                .endsWith("b=2");
    }

    @Test
    void saysWhichDataAreMissing() {
        imported(show().item("<description></description>"));

        Document page = page("/podcasts/night-shift/untitled-episode");
        assertThat(page.select("h1").text()).isEqualTo("Untitled episode");
        assertThat(page.select("main").text())
                .contains("Publication date unknown", "has no audio", "wrote no show notes", "Length Unknown");
        assertThat(page.select("audio[src]")).isEmpty();
        assertThat(page.select("svg.cover--drawn")).isNotEmpty();
    }

    @Test
    void keepsThePageOfAnEpisodeThatTheFeedNoLongerLists() {
        imported(show().episode(1, "One", "Notes").episode(2, "Two", "Notes"));
        imported(show().episode(2, "Two", "Notes"));

        assertThat(page("/podcasts/night-shift/one").select("#about").text()).contains("no longer lists");
    }

    @Test
    void linksRelatedEpisodesWithTheirReason() {
        imported(show().episode(1, "Restore drills", "<p>A restore drill once a quarter.</p>")
                .episode(2, "Gardening", "<p>Tomatoes in a data center.</p>")
                .episode(3, "More on restore drills", "<p>The restore drill that failed.</p>"));

        Element related = page("/podcasts/night-shift/restore-drills").selectFirst("#related");
        assertThat(related.select(".related__link").first().attr("href"))
                .isEqualTo("/podcasts/night-shift/more-on-restore-drills");
        assertThat(related.select(".related__reasons").first().text()).isEqualTo("Both cover restore drill");
        assertThat(related.select("time").eachText()).contains("January 24, 2024", "10 min");
    }

    @Test
    void linksThePreviousAndTheNextEpisode() {
        imported(show().episode(1, "One", "a").episode(2, "Two", "b").episode(3, "Three", "c"));

        Document page = page("/podcasts/night-shift/two");
        assertThat(page.select("a[rel=prev]").attr("href")).isEqualTo("/podcasts/night-shift/one");
        assertThat(page.select("a[rel=next]").attr("href")).isEqualTo("/podcasts/night-shift/three");
        assertThat(page("/podcasts/night-shift/three").select("a[rel=next]")).isEmpty();
    }

    @Test
    void describesAnEpisodeInStructuredData() throws Exception {
        imported(show().item(RICH));

        Document page = page("/podcasts/night-shift/pagers-and-sleep");
        JsonNode data = JsonMapper.shared()
                .readTree(page.select("script[type=application/ld+json]").html());
        JsonNode episode = data.get("@graph").get(0);
        assertThat(episode.get("@type").asString()).isEqualTo("PodcastEpisode");
        assertThat(episode.get("name").asString()).isEqualTo("Pagers & sleep");
        assertThat(episode.get("url").asString()).isEqualTo(SITE + "/podcasts/night-shift/pagers-and-sleep");
        assertThat(episode.get("identifier").asString()).isEqualTo("guid-rich");
        assertThat(episode.get("datePublished").asString()).isEqualTo("2024-05-01T10:00:00Z");
        assertThat(episode.get("duration").asString()).isEqualTo("PT1H2M3S");
        assertThat(episode.get("image").asString()).isEqualTo("https://img.example.com/7.jpg");
        assertThat(episode.get("associatedMedia").get("contentUrl").asString())
                .isEqualTo("https://media.example.com/7.mp3?a=1&b=2");
        assertThat(episode.get("associatedMedia").get("encodingFormat").asString())
                .isEqualTo("audio/mpeg");
        assertThat(episode.get("partOfSeries").get("name").asString()).isEqualTo("Night Shift");
        assertThat(episode.get("actor").get("@type").asString()).isEqualTo("Person");
        assertThat(episode.get("actor").get("name").asString()).isEqualTo("Gina Guest");
        assertThat(episode.get("actor").get("url").asString()).isEqualTo(SITE + "/people/gina-guest");
        JsonNode middle = episode.get("hasPart").get(1);
        assertThat(middle.get("@type").asString()).isEqualTo("Clip");
        assertThat(middle.get("name").asString()).isEqualTo("Middle");
        assertThat(middle.get("startOffset").asInt()).isEqualTo(754);
        assertThat(middle.get("endOffset").asInt()).isEqualTo(3723);
        assertThat(middle.get("url").asString()).isEqualTo(SITE + "/podcasts/night-shift/pagers-and-sleep?t=754");
        assertThat(episode.get("hasPart").get(0).get("endOffset").asInt()).isEqualTo(754);
        assertThat(page.select("link[rel=alternate]").attr("href")).endsWith("/feed.xml");
        JsonNode series = JsonMapper.shared()
                .readTree(page("/podcasts/night-shift")
                        .select("script[type=application/ld+json]")
                        .html());
        assertThat(series.get("@type").asString()).isEqualTo("PodcastSeries");
    }

    @Test
    void describesAuthorsTranscriptsAndThoseWhoAreNotHeard() {
        imported(show().channel("<itunes:author>Ann Lee &amp; Bo Chen</itunes:author>")
                .item(
                        "<title>One</title><guid>1</guid><enclosure url=\"https://media.example.com/1.mp3\" type=\"audio/mpeg\"/>"
                                + "<podcast:person group=\"writing\" role=\"author\">Podnews LLC</podcast:person>"
                                + "<podcast:transcript url=\"https://media.example.com/1.vtt\" type=\"text/vtt\" language=\"de\"/>")
                .item("<title>Two</title><guid>2</guid><itunes:author>Night Shift</itunes:author>"));

        JsonNode one = data("/podcasts/night-shift/one");
        assertThat(one.get("author").get(0).get("@type").asString()).isEqualTo("Person");
        assertThat(one.get("author").get(1).get("name").asString()).isEqualTo("Bo Chen");
        assertThat(one.get("contributor").get("@type").asString()).isEqualTo("Organization");
        assertThat(one.has("actor")).isFalse();
        JsonNode transcript = one.get("associatedMedia").get(1);
        assertThat(transcript.get("@type").asString()).isEqualTo("MediaObject");
        assertThat(transcript.get("contentUrl").asString()).isEqualTo("https://media.example.com/1.vtt");
        assertThat(transcript.get("encodingFormat").asString()).isEqualTo("text/vtt");
        assertThat(transcript.get("inLanguage").asString()).isEqualTo("de");
        assertThat(data("/podcasts/night-shift/two").get("author").get("@type").asString())
                .isEqualTo("Organization");
    }

    private JsonNode data(String path) {
        return JsonMapper.shared()
                .readTree(page(path).select("script[type=application/ld+json]").html())
                .get("@graph")
                .get(0);
    }

    @Test
    void escapesTheTextsOfAFeed() throws Exception {
        String attack =
                "</script><script>alert(1)</script><!--<img src=x onerror=alert(1)>]]>${7777*7777}[[${7777*7777}]]";
        imported(show().item("<title>" + escaped("Evil " + attack) + "</title><guid>" + escaped(attack)
                + "</guid><itunes:author>" + escaped(attack) + "</itunes:author><description>" + escaped(attack)
                + "</description>"));

        String path =
                page("/podcasts/night-shift").select(".episode-list__link").attr("href");
        String html = response(path).body();
        assertThat(html).doesNotContain("<script>", "<img src=x", "60481729");
        Document page = page(path);
        String data = page.select("script[type=application/ld+json]").html();
        assertThat(data).doesNotContain("<", ">");
        assertThat(JsonMapper.shared()
                        .readTree(data)
                        .get("@graph")
                        .get(0)
                        .get("identifier")
                        .asString())
                .isEqualTo(attack);
    }

    @Test
    void namesEveryPageInTheSitemap() {
        imported(show().episode(1, "Привет", "a").episode(2, "Two", "b"));

        assertThat(sitemap())
                .containsExactly(
                        SITE + "/podcasts/night-shift",
                        SITE + "/podcasts/night-shift/two",
                        SITE + "/podcasts/night-shift/%D0%BF%D1%80%D0%B8%D0%B2%D0%B5%D1%82");
        assertThat(page("/podcasts/night-shift/%D0%BF%D1%80%D0%B8%D0%B2%D0%B5%D1%82")
                        .select("h1")
                        .text())
                .isEqualTo("Привет");
        assertThat(response("/robots.txt").body()).contains("Sitemap: " + SITE + "/sitemap.xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/podcasts/night-shift?page=0",
                "/podcasts/night-shift?page=2",
                "/podcasts/night-shift?page=x",
                "/podcasts/night-shift?page=99999999999999",
                "/podcasts/none",
                "/podcasts/night-shift/none",
                "/podcasts/night-shift/one/more",
                "/podcasts/%00/%00",
                "/nowhere"
            })
    void answersUnknownAddressesWithAnErrorPage(String path) {
        imported(show().episode(1, "One", "a"));

        assertThat(response(path).statusCode()).isIn(400, 404);
        if (!path.contains("%00")) {
            assertThat(response(path).statusCode()).isEqualTo(404);
            assertThat(page(path).select("h1").text()).isEqualTo("There is no page here");
        }
    }

    @Test
    void takesTheSameNumberOfStatementsForListsOfAnyLength() {
        for (int length : List.of(30, 60)) {
            TestFeed feed = show();
            for (int n = 1; n <= length; n++) {
                feed.episode(
                        n,
                        "Number " + n,
                        "About the restore drill of " + "backup queue pager cache".split(" ")[n % 4] + " "
                                + "x".repeat(n));
            }
            imported(feed);

            assertThat(statementsAgain("/podcasts/night-shift")).as("podcast").isEqualTo(4);
            assertThat(statementsAgain("/podcasts/night-shift/number-7"))
                    .as("episode")
                    .isEqualTo(13);
            assertThat(statementsAgain("/search?q=drill")).as("search").isEqualTo(7);
            assertThat(statementsAgain("/favorites")).as("favorites").isZero();
        }
    }

    private static TestFeed show() {
        return TestFeed.titled("Night Shift");
    }

    private static List<String> titles(Document page) {
        return page.select(".episode-list__title").eachText();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
