package io.podcatalog.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.SessionFactory;
import org.jsoup.Connection.Method;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class TakeDownTests extends ServerTests {

    private static final String PODCAST = "/podcasts/night-shift";
    private static final String DOWN = PODCAST + "/alarms";

    @Autowired
    private TakeDown takeDown;

    @Autowired
    private StoredEpisodeRepository episodes;

    @Autowired
    private StoredPodcastRepository podcasts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SessionFactory sessions;

    @AfterEach
    void showAll() {
        takeDown.apply(List.of());
    }

    /** While a session has a filter, Hibernate translates each query of a page again. */
    @Test
    void needsNoFilterOfHibernate() {
        assertThat(sessions.getDefinedFilterNames()).isEmpty();
    }

    @Test
    void hidesAnEpisodeFromEveryPageEvenWhenTheFeedChangesIt() throws Exception {
        imported(feed("What woke us."));
        assertThat(sitemap()).contains(SITE + DOWN);
        takeDown.apply(List.of(DOWN));
        index.await();

        assertThat(response(DOWN).statusCode()).isEqualTo(410);
        assertThat(page(PODCAST).text()).doesNotContain("Alarms").contains("1 episode");
        assertThat(page("/search?q=alarms").select("main").text()).doesNotContain("What woke us");
        assertThat(sitemap()).doesNotContain(SITE + DOWN).contains(SITE + PODCAST + "/sleep");
        assertThat(response(PODCAST + "/alarmed").statusCode()).isEqualTo(404);

        imported(feed("What woke us, told again."));
        assertThat(response(DOWN).statusCode()).isEqualTo(410);
        assertThat(database.queryForObject("select count(*) from episode", Long.class))
                .isEqualTo(2);

        takeDown.apply(List.of());
        assertThat(page(DOWN).text()).contains("What woke us, told again.");
        assertThat(sitemap()).contains(SITE + DOWN);
    }

    @Test
    void tellsListenersThatAFavoriteIsNoLongerAvailable() throws Exception {
        imported(feed("What woke us."));
        String cookie = request(DOWN + "/favorite")
                .method(Method.POST)
                .followRedirects(false)
                .execute()
                .header("Set-Cookie");
        takeDown.apply(List.of(DOWN));

        assertThat(request("/favorites")
                        .header("Cookie", cookie.split(";")[0])
                        .get()
                        .select("main")
                        .text())
                .contains("1 of your favorites is no longer available.");
        takeDown.apply(List.of());
        assertThat(request("/favorites")
                        .header("Cookie", cookie.split(";")[0])
                        .get()
                        .select("main")
                        .text())
                .contains("Alarms");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/podcasts/night-shift/тревога",
                "/podcasts/night-shift/%D1%82%D1%80%D0%B5%D0%B2%D0%BE%D0%B3%D0%B0",
                "http://podcasts.example.com/podcasts/night-shift/%d1%82ревога/?t=5#notes"
            })
    void takesAnEpisodeDownThatItsFeedBringsLater(String written) {
        takeDown(List.of(written)).start();

        imported(TestFeed.titled("Night Shift").episode(1, "Тревога", "a").episode(2, "Sleep", "b"));

        assertThat(response("/podcasts/night-shift/тревога").statusCode()).isEqualTo(410);
        assertThat(page(PODCAST).select(".episode-list__title").eachText()).containsExactly("Sleep");
        takeDown(null).start();
        assertThat(response("/podcasts/night-shift/тревога").statusCode()).isEqualTo(410);
        takeDown(List.of()).start();
        assertThat(response("/podcasts/night-shift/тревога").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "podcasts/a/b", "/podcasts/a", "/podcasts/a/b/c", "ftp://x/podcasts/a/b"})
    void refusesTextsThatAreNoPathOfAnEpisode(String written) {
        assertThatThrownBy(() -> new TakeDownSettings(List.of(written)))
                .hasMessage("podcatalog.taken-down: \"" + written
                        + "\" is not the path of an episode, such as /podcasts/p/e");
    }

    @Test
    void takesItsPlaceInTopicsAndRelationsToo() {
        TestFeed feed = TestFeed.titled("Night Shift");
        for (int i = 0; i < 30; i++) {
            String word = "w" + "abcdefghijklmnopqrstuvwxyzabcdef".substring(i, i + 2);
            String subject = i % 5 == 0 ? "Kubernetes clusters" : word + " alarms";
            feed.episode(i, "On %s, %s".formatted(subject, word), "<p>About %s and %s.</p>".formatted(subject, word));
        }
        imported(feed);
        String page = page(PODCAST + "?topic=kubernetes-clusters")
                .select(".episode-list__title a")
                .attr("href");
        String down = page(page).select("#related a").attr("href");
        assertThat(page(page).select("#related a")).hasSize(5);
        int before = episodesWithTopics();

        takeDown.apply(List.of(down));
        relations.await();

        assertThat(page(page).select("#related a")).hasSize(4);
        assertThat(page(page).select("#related a").eachAttr("href")).doesNotContain(down);
        assertThat(episodesWithTopics()).isEqualTo(before - 1);

        takeDown.apply(List.of());
        relations.await();
        assertThat(page(page).select("#related a").eachAttr("href")).contains(down);
        assertThat(episodesWithTopics()).isEqualTo(before);
    }

    private int episodesWithTopics() {
        return database.queryForObject("select count(distinct episode_id) from episode_topic", Integer.class);
    }

    private TakeDown takeDown(@Nullable List<String> paths) {
        return new TakeDown(
                new TakeDownSettings(paths), episodes, podcasts, event -> {}, transaction, Clock.systemUTC());
    }

    @Test
    void takesDownTheOtherEpisodesWhenOneFails() {
        imported(feed("What woke us."));
        AtomicInteger announced = new AtomicInteger();
        new TakeDown(
                        new TakeDownSettings(List.of(DOWN, PODCAST + "/sleep")),
                        episodes,
                        podcasts,
                        event -> {
                            if (announced.getAndIncrement() == 0) {
                                throw new IllegalStateException("odd");
                            }
                        },
                        transaction,
                        Clock.systemUTC())
                .start();

        assertThat(episodes.findTakenDown()).hasSize(1);
        assertThat(List.of(
                        response(DOWN).statusCode(),
                        response(PODCAST + "/sleep").statusCode()))
                .containsExactlyInAnyOrder(200, 410);
    }

    private static TestFeed feed(String notes) {
        return TestFeed.titled("Night Shift").episode(1, "Alarms", notes).episode(2, "Sleep", "At last.");
    }
}
