package io.podcatalog.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.util.List;
import org.jsoup.Connection.Method;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Filters, order and timeline of the list of a podcast's episodes. */
class PodcastListTests extends ServerTests {

    private static final String SHOW = "/podcasts/night-shift";

    @Test
    void filtersTheListByLinksThatShowTheNumberOfEpisodes() {
        imported(twoYears());

        Document page = page(SHOW);
        assertThat(page.select(".filters").text()).contains("Season 2 (2)", "20 to 45 min (1)");
        assertThat(page.select(".filters").text())
                .as("the timeline has the years")
                .doesNotContain("2023");
        Document narrowed = page(page.select(".timeline a:contains(2023)").attr("href"));
        assertThat(titles(narrowed)).containsExactly("Second", "First");
        assertThat(narrowed.select(".filters [aria-current]").eachText()).containsExactly("Newest");
        Document both = page(link(narrowed, "Season 2"));
        assertThat(titles(both)).containsExactly("Second");
        assertThat(both.title()).startsWith("Night Shift, 2023, Season 2");
        assertThat(both.select(".tags--chosen a").eachText())
                .containsExactly("2023: remove this filter ×", "Season 2: remove this filter ×", "Show all");
        assertThat(titles(page(both.select(".tags--chosen a").get(0).attr("href"))))
                .containsExactly("Third", "Second");
    }

    @Test
    void listsEpisodesInTheChosenOrder() throws Exception {
        imported(twoYears());
        request(SHOW + "/first/favorite").method(Method.POST).execute();

        Document page = page(SHOW);
        assertThat(titles(page)).containsExactly("Third", "Second", "First");
        assertThat(titles(page(link(page, "Oldest")))).containsExactly("First", "Second", "Third");
        assertThat(titles(page(link(page, "Most favorited")))).containsExactly("First", "Third", "Second");
    }

    @Test
    void listsASerialFromItsFirstEpisodeOn() {
        imported(
                TestFeed.titled("Night Shift")
                        .channel("<itunes:type>Serial</itunes:type>")
                        .item("<title>Trailer</title><pubDate>01 Jan 2024 10:00:00 +0000</pubDate>")
                        .item(
                                "<title>C</title><pubDate>02 Jan 2024 10:00:00 +0000</pubDate><itunes:episode>2</itunes:episode>")
                        .item("<title>B</title><pubDate>03 Jan 2024 10:00:00 +0000</pubDate>"
                                + "<podcast:episode>1.5</podcast:episode>")
                        .item(
                                "<title>A</title><pubDate>04 Jan 2024 10:00:00 +0000</pubDate><itunes:episode>1</itunes:episode>"));

        for (String path : List.of("/", SHOW)) {
            Document page = page(path);
            assertThat(titles(page)).containsExactly("Trailer", "A", "B", "C");
            assertThat(page.select(".episode-list__item").eachText().get(2)).contains("Episode 1.5");
            assertThat(page.select("meta[name=robots]")).isEmpty();
        }
        Document newest = page(link(page(SHOW), "Newest"));
        assertThat(titles(newest)).containsExactly("A", "B", "C", "Trailer");
        assertThat(titles(page(link(newest, "Oldest")))).containsExactly("Trailer", "A", "B", "C");
        assertThat(page(SHOW + "/b").select("script[type=application/ld+json]").html())
                .contains("\"episodeNumber\":1.5");
    }

    @Test
    void filtersTheListByTopic() {
        imported(TestFeed.titled("Night Shift")
                .episode(1, "Gateway API and ingress", "The Gateway API replaces ingress.")
                .episode(2, "Hiring well", "No puzzles.")
                .episode(3, "Goodbye ingress", "From there to the Gateway API, step by step.")
                .episode(4, "Sleep", "We dream of the Gateway API and others."));

        Document page = page(SHOW);
        String topic = link(page, "Gateway API");
        assertThat(titles(page(topic))).containsExactly("Sleep", "Goodbye ingress", "Gateway API and ingress");
        assertThat(page(SHOW + "/goodbye-ingress").select("#about .tags__link").eachAttr("href"))
                .contains(topic);
    }

    @Test
    void filtersTheListByWhatEpisodesOffer() {
        imported(TestFeed.titled("Night Shift")
                .episode(1, "Plain", "a")
                .episode(2, "Noted", "<p>00:00 One<br>02:00 Two<br>04:00 Three</p>")
                .item("""
                        <title>Seen</title><guid>seen</guid><pubDate>Wed, 05 Mar 2025 10:00:00 GMT</pubDate>
                        <psc:chapters><psc:chapter start="0" title="One"/></psc:chapters>
                        <enclosure url="https://media.example.com/4.mp4" length="4" type="video/mp4"/>"""));

        assertThat(page(SHOW).select(".filters__link[href$='=yes#episodes']").eachText())
                .containsExactly("With chapters (2)", "Video (1)");
        assertThat(titles(page(link(page(SHOW), "With chapters (2)")))).containsExactly("Seen", "Noted");
        assertThat(titles(page(link(page(SHOW), "Video (1)")))).containsExactly("Seen");

        database.update("""
                insert into transcript_line (episode_id, position, words)
                select id, 0, 'Words' from episode where slug = 'plain'""");
        database.update("update podcast set revision = revision + 1");
        assertThat(titles(page(link(page(SHOW), "With transcript (1)")))).containsExactly("Plain");
    }

    @Test
    void offersTheFeedToPodcastApps() {
        String feed = PUBLISHER.publish(
                "/feed?a=1&b=2", TestFeed.titled("Night Shift").bytes());
        feeds.refresh(feed);

        Document page = page(SHOW);

        assertThat(page.select(".subscribe input[readonly]").attr("value")).isEqualTo(feed);
        assertThat(page.select("label[for=feed-address]")).hasSize(1);
        assertThat(page.select(".subscribe__apps a").eachText())
                .containsExactly("Apple Podcasts", "Pocket Casts", "Overcast", "AntennaPod");
        assertThat(page.select(".subscribe__apps a").first().attr("href"))
                .isEqualTo(feed.replace("http://", "podcast://"));
        assertThat(page.select("main .subscribe a[href=" + '"' + feed + '"' + "]")
                        .attr("target"))
                .isEqualTo("_blank");
    }

    @Test
    void letsSearchEnginesIndexOnlyTheWholeList() {
        imported(twoYears());

        assertThat(page(SHOW).select("meta[name=robots]")).isEmpty();
        Document narrowed = page(SHOW + "?season=2&junk=1&year=2024");
        assertThat(narrowed.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(narrowed.select("link[rel=canonical]").attr("href")).isEqualTo(SITE + SHOW + "?year=2024&season=2");
        assertThat(page(SHOW).select(".filters a:not([rel=nofollow]), .timeline a:not([rel=nofollow])"))
                .isEmpty();
    }

    @Test
    void saysWhenNoEpisodeMatchesAllFilters() {
        imported(twoYears());

        Document page = page(SHOW + "?season=2&length=short");
        assertThat(page.select(".empty").text()).isEqualTo("No episode matches all of these filters.");
        assertThat(titles(page(page.select(".tags--chosen a").last().attr("href"))))
                .hasSize(3);
    }

    @Test
    void keepsTheFiltersOnFurtherPages() {
        TestFeed feed = TestFeed.titled("Night Shift");
        for (int n = 1; n <= 60; n++) {
            feed.episode(n, "Number " + n, "Notes");
        }
        imported(feed);

        Document page = page(SHOW + "?year=2024&sort=oldest");
        assertThat(page.select(".section__note").first().text()).isEqualTo("1–24 of 51");
        assertThat(titles(page(page.select("a[rel=next]").attr("href")))).startsWith("Number 25");
        assertThat(response(SHOW + "?year=2024&page=4").statusCode()).isEqualTo(404);
    }

    @Test
    void drawsATimelineWithLinks() {
        imported(twoYears());

        Document page = page(SHOW);
        assertThat(page.select(".timeline__link").eachText()).containsExactly("2023", "2024");
        assertThat(page.select(".timeline__link").eachAttr("title"))
                .containsExactly("2 episodes, typically 25 min", "1 episode, typically 1 h 30 min");
        Document year = page(page.select(".timeline__link").first().attr("href"));
        assertThat(titles(year)).containsExactly("Second", "First");
        Document month = page(year.select(".timeline__link[href]").first().attr("href"));
        assertThat(titles(month)).containsExactly("First");
        assertThat(month.select(".timeline [aria-current]").text()).startsWith("Mar");
        assertThat(page.select(".timeline svg:not([aria-hidden=true])")).isEmpty();
    }

    @Test
    void takesTheSameNumberOfStatementsForAnyFilters() {
        imported(twoYears());

        for (String chosen : List.of("", "?year=2023&season=2&length=medium", "?sort=oldest")) {
            assertThat(statementsAgain(SHOW + chosen)).as(chosen).isEqualTo(4);
        }
        assertThat(statementsAgain(SHOW + "?sort=favorites")).isEqualTo(5);
    }

    private static TestFeed twoYears() {
        return TestFeed.titled("Night Shift")
                .item(item("First", "01 Mar 2023", 1, "10:00"))
                .item(item("Second", "01 Jul 2023", 2, "25:00"))
                .item(item("Third", "01 May 2024", 2, "1:30:00"));
    }

    private static String item(String title, String date, int season, String duration) {
        return """
                <title>%s</title><guid>%s</guid><pubDate>%s 10:00:00 +0000</pubDate>
                <itunes:season>%d</itunes:season><itunes:duration>%s</itunes:duration>
                """.formatted(title, title, date, season, duration);
    }

    private static String link(Document page, String choice) {
        return page.select(".filters__link").stream()
                .filter(link -> link.text().startsWith(choice))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }

    private static List<String> titles(Document page) {
        return page.select(".episode-list__title").eachText();
    }
}
