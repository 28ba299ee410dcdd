package io.podcatalog.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import io.podcatalog.background.Settled;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A start with newer rules cleans the texts that older rules cleaned. */
class RecleaningTests extends ServerTests {

    private static final String GARBAGE = "<script>alert(1)</script>";

    @Autowired
    private Recleaning recleaning;

    @Test
    void cleansEveryStoredTextAgain() throws Exception {
        TestFeed feed = show();
        for (int n = 1; n <= 45; n++) {
            feed.episode(n, "Number " + n, "<p>Notes with a <a href='/more'>link</a>, number " + n + ".</p>");
        }
        imported(feed);
        imported(show().episode(46, "The only one listed", "<p>Else.</p>"));
        List<Map<String, Object>> clean = texts();
        makeStale();
        assertThat(page("/podcasts/night-shift/number-7").select(".show-notes script"))
                .isNotEmpty();

        recleaned();

        assertThat(texts()).isEqualTo(clean).hasSize(47);
        assertThat(page("/podcasts/night-shift/number-7").select(".show-notes script"))
                .isEmpty();
        assertThat(page("/podcasts/night-shift/number-7")
                        .select(".show-notes a")
                        .attr("href"))
                .isEqualTo("https://show.example.com/more");
    }

    @Test
    void skipsATextThatCannotBeRead() throws Exception {
        TestFeed feed = show();
        for (int n = 1; n <= 45; n++) {
            feed.episode(n, "Number " + n, "<p>Notes, number " + n + ".</p>");
        }
        imported(feed);
        makeStale();
        database.update("update episode set link = 'nonsense' where title = 'Number 5'");

        recleaned();

        assertThat(database.queryForList("select title from episode where notes_html = ?", String.class, GARBAGE))
                .containsExactly("Number 5");
    }

    @Test
    void marksPagesAsChangedOnlyOnce() throws Exception {
        imported(show().episode(1, "One", "<p>Notes.</p>"));
        makeStale();
        long before = revision();
        recleaned();
        long after = revision();
        recleaned();

        assertThat(after).isGreaterThan(before);
        assertThat(revision()).isEqualTo(after);
    }

    @Test
    void linksMomentsInEpisodesButNotInPodcasts() throws Exception {
        String chapters = "<p>A text that says more of it than any other does, with chapters, from the first to the"
                + " last:</p><p>0:00 Hello<br>3:20 News<br>10:01 Farewell</p>";
        imported(show().channel("<itunes:summary><![CDATA[" + chapters + "]]></itunes:summary>")
                .episode(1, "One", chapters));
        List<Map<String, Object>> clean = texts();
        makeStale();

        recleaned();

        assertThat(texts()).isEqualTo(clean);
        assertThat(page("/podcasts/night-shift/one").select(".show-notes a").eachAttr("href"))
                .containsExactly("?t=0", "?t=200");
        assertThat(database.queryForObject("select about_html from podcast", String.class))
                .isEqualTo(chapters);
    }

    @Test
    void showsNoNotesWhenTheRulesRemoveAllText() throws Exception {
        imported(show().episode(1, "One", "<p>Notes.</p>"));
        makeStale();
        database.update("update episode set notes_raw = ?", GARBAGE);

        recleaned();

        assertThat(page("/podcasts/night-shift/one").select("#notes").text()).contains("wrote no show notes");
    }

    private void recleaned() throws Exception {
        Settled.await(recleaning.work, recleaning::run);
    }

    private void makeStale() {
        Settled.await(recleaning.work);
        database.update("update episode set notes_policy = 0, notes_html = ?", GARBAGE);
        database.update("update podcast set about_policy = 0, about_html = ?", GARBAGE);
    }

    private List<Map<String, Object>> texts() {
        return database.queryForList("select title, notes_raw, notes_html, notes_policy from episode"
                + " union all select title, about_raw, about_html, about_policy from podcast order by 1");
    }

    private long revision() {
        return database.queryForObject("select revision from podcast", Long.class);
    }

    private static TestFeed show() {
        return TestFeed.titled("Night Shift");
    }
}
