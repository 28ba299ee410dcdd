package io.podcatalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The results of searches in one index that all tests share. */
@TestInstance(Lifecycle.PER_CLASS)
class SearchWordsTests extends SearchedShow {

    @BeforeAll
    void importOnce() {
        super.emptyCatalog();
        importShow();
    }

    /** Keeps the catalog between tests, because no test changes it. */
    @Override
    protected void emptyCatalog() {}

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
    void findsEpisodesByTheirTexts(String query, String title) {
        assertThat(titles(search(query)).get(0)).isEqualTo(title);
    }

    @Test
    void leavesOutEpisodesWithoutTheWords() {
        assertThat(titles(search("pager"))).containsExactly("Café Müller’s pager");
        assertThat(search("\"drill restore\"").select("h1").text()).startsWith("No episodes");
        Document half = search("pager fridays");
        assertThat(half.select("h1").text()).isEqualTo("No episodes about “pager fridays”");
        assertThat(half.select(".search-page__more").text()).isEqualTo("Episodes with some of the words");
        assertThat(titles(half)).containsExactlyInAnyOrder("Café Müller’s pager", "Small deploys");
    }

    @Test
    void findsTheBeginningOfAWordAmongSomeOfTheWords() {
        assertThat(titles(search("xylophone gatew"))).containsExactly("#348 Post-mortem without blame");
    }

    @Test
    void suggestsACorrection() {
        Document page = search("kuberntes gatways");
        assertThat(page.select(".page-head__note a").first().text()).isEqualTo("kubernetes gateways");
        assertThat(page.select("mark").eachText()).contains("Kubernetes", "gateways");
        assertThat(search("kubernetes").select(".page-head__note").text()).doesNotContain("Did you mean");
    }

    @Test
    void saysThatAFilterLeavesTheHitsOut() {
        assertThat(page("/search?q=pager&year=1999").select("h1").text())
                .isEqualTo("No episodes about “pager” match the filters");
    }

    @Test
    void offersOtherEpisodesWhenNothingIsFound() {
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
    void treatsHostileSyntaxAsText(String query) {
        assertThat(response("/search?q=" + query).statusCode()).isEqualTo(200);
        assertThat(response("/search/suggestions?q=" + query).statusCode()).isEqualTo(200);
    }

    @Test
    void limitsTheCostOfAQuery() {
        assertThat(response("/search?q=" + "x".repeat(5000)).statusCode()).isEqualTo(200);
        assertThat(response("/search?q=" + "a+AND+".repeat(500)).statusCode()).isEqualTo(200);
        assertThat(response("/search?q=drill&page=100000").statusCode()).isEqualTo(404);
        assertThat(response("/search?q=drill&page=2").statusCode()).isEqualTo(404);
        assertThat(page("/search?q=<script>").select("h1").text()).isEqualTo("No episodes about “<script>”");
    }

    @Test
    void limitsTheSearchesOfANetworkPerMinute() throws Exception {
        for (int search = 0; search < 60; search++) {
            assertThat(sentBy("203.0.113.7", "/search").statusCode()).isEqualTo(200);
        }
        for (String path : List.of("/search", "/search?q=drill", "/search?page=0")) {
            Connection.Response refused = sentBy("203.0.113.7", path);
            assertThat(refused.statusCode()).as(path).isEqualTo(429);
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
            assertThat(refused.parse().select("main").text()).contains("Too many requests", "Try again in a minute");
        }
        assertThat(sentBy("203.0.113.8", "/search").statusCode()).isEqualTo(200);
        assertThat(response("/search").statusCode()).isEqualTo(200);
    }

    @Test
    void allowsFiveTimesAsManySuggestions() throws Exception {
        for (int rest = 0; rest < 300; rest++) {
            assertThat(sentBy("203.0.113.9", "/search/suggestions?q=x").statusCode())
                    .isEqualTo(200);
        }
        assertThat(sentBy("203.0.113.9", "/search/suggestions?q=x").statusCode())
                .isEqualTo(429);
        assertThat(sentBy("203.0.113.9", "/search?q=drill").statusCode()).isEqualTo(200);
    }

    private Connection.Response sentBy(String address, String path) throws IOException {
        return request(path).header("X-Forwarded-For", address).execute();
    }
}
