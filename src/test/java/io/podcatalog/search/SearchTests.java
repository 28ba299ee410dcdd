package io.podcatalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class SearchTests extends ServerTests {

    @Autowired
    private IndexProgress progress;

    @BeforeEach
    void importShow() {
        imported(TestFeed.titled("Night Shift")
                .episode(1, "The restore drill", "<p>Why a backup is a rumor.</p>")
                .episode(2, "Café Müller’s pager", "<p>What a pager is for, with queues.</p>")
                .episode(3, "#348 Post-mortem without blame", "<p>About <b>Kubernetes</b> and gateways.</p>")
                .item("""
                        <title>Small deploys</title><guid>deploys</guid>
                        <pubDate>Wed, 05 Mar 2025 10:00:00 GMT</pubDate><itunes:duration>5400</itunes:duration>
                        <enclosure url="https://media.example.com/4.mp3" length="4" type="audio/mpeg"/>
                        <podcast:person role="guest">Ines Okafor</podcast:person>
                        <psc:chapters version="1.2"><psc:chapter start="00:12:34" title="A canary in the mine"/></psc:chapters>
                        <description>Calm Fridays.</description>
                        """));
        Long id = database.queryForObject("select id from episode where slug = 'small-deploys'", Long.class);
        database.update(
                "insert into transcript_line (episode_id, position, start, speaker, words) values (?, 0, ?, 'Ines', ?)",
                id,
                754_000_000_000L,
                "We feared the <i>thundering</i> herd of caches.");
        database.update("update podcast set revision = revision + 1");
        index.await();
    }

    @Test
    void findsAllThatCanBeIndexed() {
        // Longer than any word that Lucene takes.
        database.update("update episode_person set name = ?", "x".repeat(40_000));
        database.update("update episode set title = title || ' quagga'");
        database.update("update podcast set revision = revision + 1");
        index.await();

        assertThat(progress.isReady()).isTrue();
        assertThat(progress.text()).isEmpty();
        assertThat(page("/search?q=quagga").select("main").text()).contains("The restore drill quagga");
        assertThat(page("/search?q=quagga").select("main").text()).contains("Post-mortem without blame");
    }

    @Test
    void findsAllThatCanBeRead() {
        database.update("update episode_person set image = 'nonsense'");
        database.update("update episode set title = title || ' zanzibar'");
        database.update("update podcast set revision = revision + 1");
        index.await();

        assertThat(progress.isReady()).isTrue();
        assertThat(page("/search?q=zanzibar").select("main").text()).contains("drill zanzibar");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RESTORE | The restore drill",
                "rumor | The restore drill",
                "restoring drills | The restore drill",
                "restore dri | The restore drill",
                "\"restore drill\" | The restore drill",
                "cafe muller | Café Müller’s pager",
                "the one about queues | Café Müller’s pager",
                "348 | #348 Post-mortem without blame",
                "episode 3 | #348 Post-mortem without blame",
                "postmortem | #348 Post-mortem without blame",
                "kuberntes | #348 Post-mortem without blame",
                "ines okafor | Small deploys",
                "canary | Small deploys",
                "thundering | Small deploys",
            })
    void findsEpisodesByWhatTheySay(String query, String title) {
        assertThat(titles(search(query)).get(0)).isEqualTo(title);
    }

    @Test
    void leavesOutWhatDoesNotSayIt() {
        assertThat(titles(search("pager"))).containsExactly("Café Müller’s pager");
        assertThat(search("\"drill restore\"").select("h1").text()).startsWith("No episodes");
        Document half = search("pager fridays");
        assertThat(half.select("h1").text()).isEqualTo("No episodes about “pager fridays”");
        assertThat(half.select(".search-page__more").text()).isEqualTo("Episodes with some of the words");
        assertThat(titles(half)).containsExactlyInAnyOrder("Café Müller’s pager", "Small deploys");
    }

    @Test
    void marksWhatWasFoundAndLinksTheSecond() {
        Document page = search("canary thundering");
        assertThat(page.select(".moments__item").eachText())
                .containsExactly(
                        "Listen at 12:34 A canary in the mine",
                        "Listen at 12:34 We feared the <i>thundering</i> herd of caches.");
        assertThat(page.select(".moments mark").eachText()).containsExactly("canary", "thundering");
        assertThat(page.select(".moments__time").attr("href")).isEqualTo("/podcasts/night-shift/small-deploys?t=754");
        assertThat(search("drill").select("h3 mark").eachText()).containsExactly("drill");
        assertThat(search("okafor").select(".facts mark").eachText()).containsExactly("Okafor");
    }

    @Test
    void asksWhatWasMeant() {
        Document page = search("kuberntes gatways");
        assertThat(page.select(".page-head__note a").first().text()).isEqualTo("kubernetes gateways");
        assertThat(page.select("mark").eachText()).contains("Kubernetes", "gateways");
        assertThat(search("kubernetes").select(".page-head__note").text()).doesNotContain("Did you mean");
    }

    @Test
    void narrowsAndSorts() {
        assertThat(titles(page("/search?q=calm&sort=date&year=2025"))).containsExactly("Small deploys");
        assertThat(titles(page("/search?q=&length=very-long"))).containsExactly("Small deploys");
        assertThat(titles(page("/search?person=Ines+Okafor"))).containsExactly("Small deploys");
        assertThat(titles(page("/search?podcast=night-shift&q=drill"))).containsExactly("The restore drill");
        assertThat(page("/search?podcast=elsewhere&q=drill").select("h1").text())
                .startsWith("No episodes");
        assertThat(titles(page("/search?podcast=night-shift&sort=date")))
                .startsWith("Small deploys", "#348 Post-mortem without blame");
        assertThat(titles(page("/search?q=drill&year=1&length=x&sort=y"))).containsExactly("The restore drill");
        assertThat(page("/search?q=the+night+shift&year=2024")
                        .select(".filters__link[aria-current]")
                        .eachText())
                .contains("2024 (3)");
    }

    @Test
    void findsAmongFavorites() {
        String library = post("/podcasts/night-shift/the-restore-drill/favorite");
        assertThat(titles(page("/search?favorites=only&q=night+shift", library)))
                .containsExactly("The restore drill");
        assertThat(page("/search?q=drill", library).select(".filters").text()).contains("Favorites only");
        assertThat(titles(page("/search?favorites=only&q=drill"))).isEmpty();
        assertThat(search("drill").select(".filters").text()).doesNotContain("Favorites");
    }

    @Test
    void helpsOnWhereNothingIsFound() {
        Document page = page("/search?q=zzzzzz&year=2024");
        assertThat(page.select("h1").text()).isEqualTo("No episodes about “zzzzzz”");
        assertThat(page.select(".empty__actions a").eachAttr("href")).containsExactly("/search?q=zzzzzz", "/");
        assertThat(page.select(".search-page__more").text()).isEqualTo("Newest episodes");
        assertThat(page("/search").select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%00",
                "%25",
                "_",
                "'",
                "%22",
                "((((",
                "a*b?c~^",
                "title:x",
                "/.*/",
                "%5C",
                "a+AND+b+OR+NOT",
                "[1+TO+2]",
                "%F0%9F%8E%99",
                "<script>",
                "%22%22%22"
            })
    void takesHostileSyntaxForText(String query) {
        assertThat(response("/search?q=" + query).statusCode()).isEqualTo(200);
        assertThat(response("/search/suggestions?q=" + query).statusCode()).isEqualTo(200);
    }

    @Test
    void boundsWhatAQueryCosts() {
        assertThat(response("/search?q=" + "x".repeat(5000)).statusCode()).isEqualTo(200);
        assertThat(response("/search?q=" + "a+AND+".repeat(500)).statusCode()).isEqualTo(200);
        assertThat(response("/search?q=drill&page=100000").statusCode()).isEqualTo(404);
        assertThat(response("/search?q=drill&page=2").statusCode()).isEqualTo(404);
        assertThat(page("/search?q=<script>").select("h1").text()).isEqualTo("No episodes about “<script>”");
    }

    @ParameterizedTest
    @ValueSource(ints = {834, 89_478_486, 999_999, Integer.MAX_VALUE})
    void asksNobodyForPagesThatAreOutOfReach(int page) {
        String path = "/search?q=a&page=" + page;
        assertThat(response(path).statusCode()).isEqualTo(404);
        assertThat(statements(path)).isZero();
        progress.begin();
        assertThat(statements(path)).as("without an index").isZero();
        index.await();
        assertThat(statements("/search?q=a&page=833")).as("in reach").isPositive();
    }

    @Test
    void answersSoManySearchesOfASenderInAMinute() throws Exception {
        for (int search = 0; search < 60; search++) {
            assertThat(sentBy("203.0.113.7", "/search").statusCode()).isEqualTo(200);
        }
        for (String path : List.of("/search", "/search?q=drill", "/search?page=0")) {
            org.jsoup.Connection.Response refused = sentBy("203.0.113.7", path);
            assertThat(refused.statusCode()).as(path).isEqualTo(429);
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
            assertThat(refused.parse().select("main").text()).contains("Too many requests", "Try again in a minute");
        }
        assertThat(sentBy("203.0.113.8", "/search").statusCode()).isEqualTo(200);
        assertThat(response("/search").statusCode()).isEqualTo(200);
    }

    @Test
    void answersFiveTimesAsManySuggestions() throws Exception {
        for (int rest = 0; rest < 300; rest++) {
            assertThat(sentBy("203.0.113.9", "/search/suggestions?q=x").statusCode())
                    .isEqualTo(200);
        }
        assertThat(sentBy("203.0.113.9", "/search/suggestions?q=x").statusCode())
                .isEqualTo(429);
        assertThat(sentBy("203.0.113.9", "/search?q=drill").statusCode()).isEqualTo(200);
    }

    @Test
    void suggestsPeopleAndTitles() {
        assertThat(page("/search/suggestions?q=in").select("option").eachAttr("value"))
                .containsExactly("Ines Okafor", "Small deploys");
        assertThat(page("/search/suggestions?q=restore+dr").select("option").eachAttr("value"))
                .containsExactly("The restore drill");
        assertThat(page("/search/suggestions?q=x").select("option")).isEmpty();
    }

    @Test
    void answersWhileThereIsNoIndex() {
        progress.begin();
        Document page = search("restore drill");
        assertThat(titles(page)).containsExactly("The restore drill");
        assertThat(page.select(".notice").text()).contains("is being built");
        assertThat(page("/status").select(".notice").text()).contains("The search index is being built");
        index.await();
        assertThat(search("restore drill").select(".notice")).isEmpty();
        assertThat(page("/status").select(".notice")).isEmpty();
    }

    @Test
    void forgetsWhatTheCatalogForgot() {
        imported(TestFeed.titled("Night Shift").episode(1, "The renamed drill", "<p>Else.</p>"));
        assertThat(titles(search("restore"))).isEmpty();
        assertThat(titles(search("renamed"))).containsExactly("The renamed drill");
        database.update("delete from podcast");
        index.await();
        assertThat(search("renamed").select(".search-page__more")).isEmpty();
    }

    private org.jsoup.Connection.Response sentBy(String address, String path) throws java.io.IOException {
        return request(path).header("X-Forwarded-For", address).execute();
    }

    private Document search(String query) {
        return page("/search?q=" + java.net.URLEncoder.encode(query, java.nio.charset.StandardCharsets.UTF_8));
    }

    private Document page(String path, String library) {
        try {
            return request(path).cookie("library", library).get();
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private String post(String path) {
        try {
            return request(path)
                    .method(org.jsoup.Connection.Method.POST)
                    .execute()
                    .cookie("library");
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static List<String> titles(Document page) {
        return page.select(".search-page__more:contains(Newest) ~ ul").isEmpty()
                ? page.select(".episode-list__title").eachText()
                : List.of();
    }
}
