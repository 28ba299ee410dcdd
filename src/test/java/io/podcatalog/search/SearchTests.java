package io.podcatalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.TestFeed;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches in episodes from the catalog. */
class SearchTests extends SearchedShow {

    @BeforeEach
    void importBefore() {
        importShow();
    }

    @Test
    void findsAllEpisodesThatCanBeIndexed() {
        // Longer than the longest word that Lucene accepts.
        database.update("update episode_person set name = ?", "x".repeat(40_000));
        database.update("update episode set title = title || ' quagga'");
        database.update("update podcast set revision = revision + 1");
        index.await();

        assertThat(page("/status").select(".notice")).isEmpty();
        assertThat(page("/search?q=quagga").select(".notice")).isEmpty();
        assertThat(page("/search?q=quagga").select("main").text()).contains("The restore drill quagga");
        assertThat(page("/search?q=quagga").select("main").text()).contains("Post-mortem without blame");
    }

    @Test
    void findsAllEpisodesThatCanBeRead() {
        database.update("update episode_person set image = 'nonsense'");
        database.update("update episode set title = title || ' zanzibar'");
        database.update("update podcast set revision = revision + 1");
        index.await();

        assertThat(page("/search?q=zanzibar").select(".notice")).isEmpty();
        assertThat(page("/search?q=zanzibar").select("main").text()).contains("drill zanzibar");
    }

    @Test
    void marksTheHitsAndLinksTheirTimes() {
        Document page = search("canary thundering");
        assertThat(page.select(".moments__item").eachText())
                .containsExactly(
                        "Listen at 12:34 A canary in the mine",
                        "Listen at 12:34 We feared the <i>thundering</i> herd of caches.");
        assertThat(page.select(".moments mark").eachText()).containsExactly("canary", "thundering");
        assertThat(page.select(".moments__time").eachAttr("href"))
                .containsExactly(
                        "/podcasts/night-shift/small-deploys?t=754#chapter-0",
                        "/podcasts/night-shift/small-deploys?t=754#line-0");
        Document episode = page("/podcasts/night-shift/small-deploys?t=754");
        assertThat(episode.select("#chapter-0").text()).contains("A canary in the mine");
        assertThat(episode.select("#line-0").text()).contains("We feared the");
        assertThat(search("drill").select("h3 mark").eachText()).containsExactly("drill");
        assertThat(search("okafor").select(".facts mark").eachText()).containsExactly("Okafor");
    }

    @Test
    void filtersAndSorts() {
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
    void offersThePodcastsOfTheResults() {
        TestFeed other = TestFeed.titled("Day Shift").episode(1, "The morning drill", "<p>Before the others.</p>");
        feeds.refresh(PUBLISHER.publish("/day.xml", other.bytes()));
        index.await();
        assertThat(podcasts("/search?q=drill")).containsExactly("Day Shift (1)", "Night Shift (1)");
        assertThat(podcasts("/search?q=morning")).as("of one podcast only").isEmpty();
        assertThat(podcasts("/search?q=morning&podcast=day-shift"))
                .as("can be taken back")
                .containsExactly("Day Shift (1)");
        assertThat(titles(page("/search?q=drill&podcast=day-shift"))).containsExactly("The morning drill");
    }

    private List<String> podcasts(String path) {
        return page(path).select(".filters__link:contains(Shift)").eachText();
    }

    @Test
    void filtersByFeaturesThatDivideTheResults() {
        Document page = search("the night shift");
        assertThat(page.select(".filters__link[href*=transcript], .filters__link[href*=chapters]")
                        .eachText())
                .containsExactly("With transcript (1)", "With chapters (1)");
        assertThat(page.select(".filters").text()).doesNotContain("Video");
        for (String link : page.select(".filters__link[href*=transcript], .filters__link[href*=chapters]")
                .eachAttr("href")) {
            assertThat(titles(page(link))).containsExactly("Small deploys");
            assertThat(page(link).select(".filters__link[aria-current]").eachText())
                    .as("can be taken back")
                    .anyMatch(choice -> choice.startsWith("With"));
        }
        assertThat(titles(page("/search?q=&transcript=yes"))).containsExactly("Small deploys");
        assertThat(titles(page("/search?q=drill&transcript=no&chapters=x"))).containsExactly("The restore drill");
        assertThat(page("/search?q=&video=yes").select("h1").text()).doesNotContain("Small");
        assertThat(search("canary").select(".filters").text()).doesNotContain("With ");
    }

    @Test
    void showsTheFiltersOfAPhoneOnceOneIsChosen() {
        assertThat(search("the night shift").select(".filters-box")).hasSize(1);
        assertThat(search("the night shift").select(".filters-box[open]")).isEmpty();
        assertThat(page("/search?q=the+night+shift&year=2024").select(".filters-box[open] .filters"))
                .hasSize(1);
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

    @ParameterizedTest
    @ValueSource(ints = {834, 89_478_486, 999_999, Integer.MAX_VALUE})
    void searchesNothingForPagesOutOfReach(int page) {
        String path = "/search?q=a&page=" + page;
        assertThat(response(path).statusCode()).isEqualTo(404);
        assertThat(statements(path)).isZero();
        index.withhold();
        assertThat(statements(path)).as("without an index").isZero();
        index.await();
        assertThat(statements("/search?q=a&page=833")).as("in reach").isPositive();
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
    void saysWhatEachSuggestionIsAndWhereItLeads() {
        Elements options = page("/search/suggestions?q=in").select("option");
        assertThat(options.eachText())
                .containsExactly("Ines Okafor (person)", "Small deploys (episode of Night Shift, March 5, 2025)");
        assertThat(options.eachAttr("data-path"))
                .containsExactly("/people/ines-okafor", "/podcasts/night-shift/small-deploys")
                .allSatisfy(path -> assertThat(response(path).statusCode()).isEqualTo(200));
    }

    @Test
    void tellsEpisodesOfOneTitleApart() {
        database.update("update episode set title = 'The restore drill' where slug = 'small-deploys'");
        database.update("update podcast set revision = revision + 1");
        index.await();

        assertThat(page("/search/suggestions?q=restore").select("option").eachText())
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void findsExactWordsWhileThereIsNoIndex() {
        index.withhold();
        Document page = search("restore drill");
        assertThat(titles(page)).containsExactly("The restore drill");
        assertThat(page.select(".notice").text()).contains("is being built");
        assertThat(page("/status").select(".notice").text()).contains("The search index is being built");
        index.await();
        assertThat(search("restore drill").select(".notice")).isEmpty();
        assertThat(page("/status").select(".notice")).isEmpty();
    }

    @Test
    void removesEpisodesThatTheCatalogRemoved() {
        imported(TestFeed.titled("Night Shift").episode(1, "The renamed drill", "<p>Else.</p>"));
        assertThat(titles(search("restore"))).isEmpty();
        assertThat(titles(search("renamed"))).containsExactly("The renamed drill");
        database.update("delete from podcast");
        index.await();
        assertThat(search("renamed").select(".search-page__more")).isEmpty();
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
}
