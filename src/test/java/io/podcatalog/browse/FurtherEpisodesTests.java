package io.podcatalog.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The links from an episode's page to other episodes of the podcast. */
class FurtherEpisodesTests extends ServerTests {

    private static final List<String> SUBJECTS =
            List.of("Ravens", "Bread", "Granite", "Sundials", "Ferries", "Violins", "Meadows", "Turbines", "Lanterns");

    @Test
    void namesEpisodesFromAroundTheSameTimeThatAreNotRelated() {
        TestFeed feed = subjects();
        imported(feed.episode(10, "Older ravens", "Older ravens and younger ravens"));

        Document ravens = page("/podcasts/night-shift/ravens");
        assertThat(links(ravens, "#related")).containsExactly("older-ravens");
        assertThat(links(ravens, "#more")).containsExactly("bread", "granite", "sundials", "ferries");
        Document ferries = page("/podcasts/night-shift/ferries");
        assertThat(ferries.select("#related")).isEmpty();
        assertThat(links(ferries, "#more"))
                .containsExactly("sundials", "violins", "granite", "meadows", "bread", "turbines");
        assertThat(ferries.select("#more .section__head").text())
                .isEqualTo("More from Night Shift Published around the same time.");
    }

    @Test
    void namesTheSeasonOfEpisodesThatAreAllFromTheSame() {
        TestFeed feed = TestFeed.titled("Night Shift");
        for (int n = 0; n < 4; n++) {
            feed.item("<title>%s</title><itunes:season>%d</itunes:season><description>%s.</description>"
                    .formatted(SUBJECTS.get(n), n < 3 ? 3 : 4, SUBJECTS.get(n)));
        }
        imported(feed);
        assertThat(page("/podcasts/night-shift/ravens")
                        .select("#more .section__note")
                        .text())
                .startsWith("Published");
        database.update("update episode set season = 3");

        assertThat(page("/podcasts/night-shift/ravens")
                        .select("#more .section__note")
                        .text())
                .startsWith("Also in season 3");
    }

    @Test
    void linksThePublicationsOfAnEpisodeWithEachOther() {
        String notes = "How ravens remember the faces of the people who feed them.";
        imported(subjects().episode(10, "Feeding ravens", notes).episode(11, "Feeding ravens", notes));

        Document rerun = page("/podcasts/night-shift/feeding-ravens");
        assertThat(rerun.select(".episode__rerun").text())
                .isEqualTo("Published before: Feeding ravens, March 13, 2024");
        assertThat(links(rerun, "#related, #more")).doesNotContain("feeding-ravens-2");
        Document first = page(rerun.select(".episode__rerun a").attr("href"));
        assertThat(first.select(".episode__rerun").text()).isEqualTo("Published again: Feeding ravens, March 20, 2024");
        assertThat(first.select(".episode__rerun a").attr("href")).isEqualTo("/podcasts/night-shift/feeding-ravens");
        assertThat(page("/podcasts/night-shift/bread").select(".episode__rerun"))
                .isEmpty();
    }

    private static TestFeed subjects() {
        TestFeed feed = TestFeed.titled("Night Shift");
        for (int n = 0; n < SUBJECTS.size(); n++) {
            feed.episode(n + 1, SUBJECTS.get(n), SUBJECTS.get(n) + "!");
        }
        return feed;
    }

    private static List<String> links(Document page, String part) {
        return page.select(part).select(".related__link").eachAttr("href").stream()
                .map(path -> path.substring("/podcasts/night-shift/".length()))
                .toList();
    }
}
