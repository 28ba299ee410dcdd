package io.podcatalog.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which episode an item of a feed is, also after publishers change their feeds. */
class EpisodeImportTests extends ServerTests {

    @Test
    void keepsAnEpisodeWhoseGuidChangesAndComesBackWithAnotherFile() {
        imported(show().item(item("Pagers", "2024-05-02", "1.mp3")));
        imported(show().item(item("Pagers", "2024-05-02", "1.mp3").replace("same", "new")));
        imported(show().item(item("Again", "2024-05-03", "2.mp3")));

        assertThat(database.queryForMap("select title, guid, earlier_guids from episode")
                        .values())
                .containsExactly("Again", "same", "new");
    }

    @Test
    void writesNothingForAnUnchangedFeed() {
        TestFeed feed = show().episode(1, "One", "<p>Notes</p>").episode(2, "Two", "<p>Notes</p>");
        imported(feed);
        Long revision = database.queryForObject("select revision from podcast", Long.class);

        imported(feed.channel("<!-- other bytes, same content -->"));

        assertThat(database.queryForObject("select revision from podcast", Long.class))
                .isEqualTo(revision);
    }

    @Test
    void leavesAnUnchangedEpisodeAloneBesideANewOne() {
        imported(show().episode(1, "One", "Notes"));
        database.update("update episode set notes_html = 'Touched'");

        imported(show().episode(2, "Two", "Notes").episode(1, "One", "Notes"));

        assertThat(database.queryForList("select notes_html from episode order by id", String.class))
                .containsExactly("Touched", "<p>Notes</p>");
    }

    @Test
    void givesEpisodesOfTheSameTitleDifferentSlugs() {
        imported(show().episode(1, "News", "a").episode(2, "News", "b").episode(3, "News", "c"));

        assertThat(database.queryForList("select slug from episode", String.class))
                .containsExactlyInAnyOrder("news", "news-2", "news-3");
    }

    @Test
    void importsOneEpisodeOfItemsThatShareTheGuidAndMore() {
        TestFeed feed = show().item(item("Again", "2024-05-02", "again.mp3"))
                .item(item("Same file", "2024-05-03", "again.mp3"))
                .item(item("Again", "2024-05-04", "other.mp3"))
                .item(item("Same date", "2024-05-02", "third.mp3"));
        imported(feed);
        imported(feed.channel("<!-- other bytes, same content -->"));

        assertThat(titles("true")).containsExactly("Again");
    }

    @Test
    void importsAllItemsThatShareTheGuidOnly() {
        imported(show().item(item("One", "2024-05-02", "1.mp3"))
                .item(item("Two", "2024-05-03", "2.mp3"))
                .item("<title>Three</title><guid>same</guid>")
                .item("<title>Four</title><guid>same</guid>"));

        assertThat(titles("true")).containsExactlyInAnyOrder("One", "Two", "Three", "Four");
    }

    private static String item(String title, String date, String file) {
        return """
                <title>%s</title><guid>same</guid><pubDate>%s</pubDate>
                <enclosure url="https://media.example.com/%s" length="1" type="audio/mpeg"/>
                """.formatted(title, date, file);
    }

    private static TestFeed show() {
        return TestFeed.titled("Night Shift");
    }

    private List<String> titles(String condition) {
        return database.queryForList(
                "select title from episode where " + condition + " order by listed_at, id", String.class);
    }
}
