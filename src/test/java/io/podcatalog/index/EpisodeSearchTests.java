package io.podcatalog.index;

import static org.awaitility.Awaitility.await;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EpisodeSearchTests extends ServerTests {

    @Autowired
    private EpisodeIndex episodes;

    @Autowired
    private IndexUpdate update;

    @Autowired
    private IndexProgress progress;

    @Test
    void answersWithoutNumbersWhenTheTimeIsOver() {
        imported(TestFeed.titled("Night Shift").episode(1, "The restore drill", "<p>Why a backup is a rumor.</p>"));
        EpisodeSearch search = new EpisodeSearch(episodes, update, progress, Duration.ofNanos(1));

        // The engine looks at its clock now and then, so a search among so few episodes often ends before.
        await().until(
                        () -> search.find(Query.of("drill"), Filters.NONE, false, 0, 5)
                                .orElseThrow()
                                .facets(),
                        Found.Facets.NONE::equals);
    }
}
