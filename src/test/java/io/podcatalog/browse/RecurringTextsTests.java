package io.podcatalog.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Texts in most episodes of a podcast count for nothing, and stand at the end of the notes. */
class RecurringTextsTests extends ServerTests {

    private static final String FOOTER = "Review the podcast wherever you hear podcasts, and tell your colleagues.";

    @Test
    void foldsThemAtTheEndOfTheNotes() {
        imported(feed(12));

        Document page = page("/podcasts/night-shift/ravens-7");
        assertThat(page.select("#notes .show-notes").eachText()).containsExactly("xxxxxxxx is a raven.", FOOTER);
        assertThat(page.select("#notes details:not([open]) > .show-notes").text())
                .isEqualTo(FOOTER);
        assertThat(page.select("#notes details > summary").text()).isEqualTo("In the notes of most episodes");
    }

    @Test
    void leavesThemOutOfSummaries() {
        imported(feed(12));

        Document page = page("/podcasts/night-shift/ravens-7");
        assertThat(page.select(".episode__summary").text()).isEqualTo("xxxxxxxx is a raven.");
        assertThat(page.select("meta[name=description]").attr("content"))
                .startsWith("xxxxxxxx is a raven. ")
                .doesNotContain("Review");
        assertThat(page.select("meta[property=og:description]").attr("content")).doesNotContain("Review");
        assertThat(page.select("script[type=application/ld+json]").html()).doesNotContain("Review");
        assertThat(page.select("#questions").text()).doesNotContain("Review");
        assertThat(page("/podcasts/night-shift").select(".episode-list").text())
                .contains("xxxxxxxx is a raven.")
                .doesNotContain("Review");
        assertThat(page("/search?q=colleagues").select(".episode-list__item")).hasSize(12);
        assertThat(page("/search?q=colleagues").select(".episode-list").text()).doesNotContain("wherever");
        assertThat(page("/search?q=xxxxxxxx").select(".episode-list mark").eachText())
                .contains("xxxxxxxx");
    }

    @Test
    void foldsANewEpisodeByTheKnownOnesAndNoOtherByTheNewOne() {
        imported(feed(40));
        TestFeed feed = feed(40).episode(90, "Owls", "<p>Owls hunt at night.</p><p>" + FOOTER + "</p>")
                .episode(91, "Bread", "<p>Bread rises.</p><p>xxxxxxxx is a raven.</p>");
        imported(feed);

        assertThat(page("/podcasts/night-shift/owls").select("#notes details").text())
                .contains(FOOTER);
        assertThat(page("/podcasts/night-shift/bread").select("#notes details")).isEmpty();
        assertThat(page("/podcasts/night-shift/ravens-7").select("#notes .show-notes"))
                .hasSize(2);
    }

    @Test
    void looksAgainWhenATenthOfTheEpisodesIsNew() {
        imported(feed(40));
        TestFeed feed = feed(40);
        for (int n = 50; n < 70; n++) {
            feed.episode(
                    n,
                    "Owls " + n,
                    "<p>" + "y".repeat(n) + " is an owl.</p><p>A new sponsor pays for all of this.</p>");
        }
        imported(feed);

        assertThat(page("/podcasts/night-shift/owls-60")
                        .select("#notes details")
                        .text())
                .contains("A new sponsor pays for all of this.");
        assertThat(page("/podcasts/night-shift/ravens-7")
                        .select("#notes details")
                        .text())
                .contains(FOOTER);
    }

    private static TestFeed feed(int episodes) {
        TestFeed feed = TestFeed.titled("Night Shift");
        for (int n = 0; n < episodes; n++) {
            feed.episode(n, "Ravens " + n, "<p>" + "x".repeat(n + 1) + " is a raven.<br>" + FOOTER + "</p>");
        }
        return feed;
    }
}
