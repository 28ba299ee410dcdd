package io.podcatalog.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Connection.Method;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class TakeDownTests extends ServerTests {

    private static final String PODCAST = "/podcasts/night-shift";
    private static final String DOWN = PODCAST + "/alarms";

    @Autowired
    private TakeDown takeDown;

    @Autowired
    private EpisodeRepository episodes;

    @Autowired
    private PodcastRepository podcasts;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void showAll() {
        takeDown.apply(List.of());
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
