package io.podcatalog.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.podcast.PublishedPodcast;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.aopalliance.intercept.MethodInterceptor;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of episodes after imports. */
class ImportedEpisodesTests extends ServerTests {

    @Autowired
    private StoredPodcastRepository podcasts;

    @Autowired
    private StoredEpisodeRepository episodes;

    @Autowired
    private EntityManager entityManager;

    @Autowired
    private ApplicationEventPublisher news;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void keepsIdAndSlugOfAnEpisodeWhoseItemChanges() {
        imported(show().episode(1, "Pagers", "<p>Old notes.</p>"));
        Object before = database.queryForMap("select id, slug from episode");

        imported(show().item("""
                        <title>Pagers, corrected</title><guid isPermaLink="false">guid-1</guid>
                        <enclosure url="https://elsewhere.example.com/pagers.mp3" length="1" type="audio/mpeg"/>
                        <description>New notes.</description>
                        """));

        assertThat(database.queryForMap("select id, slug from episode")).isEqualTo(before);
        assertThat(database.queryForObject("select title from episode", String.class))
                .isEqualTo("Pagers, corrected");
    }

    @Test
    void updatesAnEpisodeThatComesBack() {
        imported(show().episode(1, "One", "Notes").episode(2, "Two", "Notes"));
        imported(show().episode(2, "Two", "Notes"));
        database.update("update episode set notes_html = 'Touched'");

        imported(show().episode(1, "One", "Notes").episode(2, "Two", "Notes"));

        assertThat(database.queryForMap("select notes_html, vanished_at from episode where title = 'One'"))
                .containsEntry("notes_html", "<p>Notes</p>")
                .containsEntry("vanished_at", null);
    }

    @Test
    void keepsAnEpisodeThatTheFeedNoLongerLists() {
        imported(show().episode(1, "One", "Notes").episode(2, "Two", "Notes"));
        imported(show().episode(2, "Two", "Notes").episode(3, "Three", "Notes"));

        assertThat(titles("vanished_at is not null")).containsExactly("One");
        assertThat(titles("vanished_at is null")).containsExactly("Two", "Three");

        imported(show().episode(1, "One", "Notes").episode(2, "Two", "Notes").episode(3, "Three", "Notes"));

        assertThat(titles("vanished_at is null")).containsExactly("One", "Two", "Three");
    }

    @Test
    void storesTextOfAnyLengthAndScript() {
        String notes = "Ein sehr langer Text, мир, 日本語, 🎙️. ".repeat(5000);
        imported(show().item("<title>" + "長い".repeat(200) + "</title><guid>" + "g".repeat(9000) + "</guid><description>"
                + notes + "</description>"));

        assertThat(database.queryForObject("select length(guid) from episode", Integer.class))
                .isEqualTo(9000);
        assertThat(database.queryForObject("select notes_html from episode", String.class))
                .contains("日本語, 🎙️");
    }

    @Test
    void storesChaptersPeopleAndTranscripts() {
        imported(show().item("""
                        <title>Rich</title><guid>rich</guid>
                        <psc:chapters version="1.2"><psc:chapter start="00:00:00" title="Start"/>
                          <psc:chapter start="00:12:34.500" title="Middle" href="https://example.com/m"/></psc:chapters>
                        <podcast:person role="Guest">Gina</podcast:person><podcast:person>Hanna</podcast:person>
                        <podcast:transcript url="https://example.com/t.vtt" type="text/vtt" language="en"/>
                        <podcast:chapters url="https://example.com/c.json" type="application/json+chapters"/>
                        """));

        assertThat(database.queryForList("select title from episode_chapter order by position", String.class))
                .containsExactly("Start", "Middle");
        assertThat(database.queryForList(
                        "select name || ', ' || role from episode_person order by position", String.class))
                .containsExactly("Gina, guest", "Hanna, host");
        assertThat(database.queryForList("select type from episode_transcript", String.class))
                .containsExactly("text/vtt");
        assertThat(database.queryForObject("select chapters_url from episode", String.class))
                .isEqualTo("https://example.com/c.json");
    }

    @Test
    void failsWhenAnotherPodcastHasTakenTheSlugMeanwhile() {
        imported(show().episode(1, "One", "Notes"));
        ProxyFactory late = new ProxyFactory(podcasts);
        late.addAdvice((MethodInterceptor)
                call -> call.getMethod().getName().equals("findSlugs") ? List.of() : call.proceed());
        EpisodeImport second = new EpisodeImport(
                (StoredPodcastRepository) late.getProxy(), episodes, entityManager, news, Clock.systemUTC());
        PublishedPodcast namesake = new PublishedPodcast(
                "Night Shift",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(Items.item("a", "One", "1.mp3", null)));

        assertThatThrownBy(() -> transaction.execute(status ->
                        second.importPodcast(null, new HttpUrl("https://elsewhere.example.com/feed"), namesake)))
                .isInstanceOf(SlugTakenException.class);
    }

    private static TestFeed show() {
        return TestFeed.titled("Night Shift");
    }

    private List<String> titles(String condition) {
        return database.queryForList(
                "select title from episode where " + condition + " order by listed_at, id", String.class);
    }
}
