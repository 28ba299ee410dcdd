package io.podcatalog.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EpisodeSearchTests extends ServerTests {

    @Autowired
    private EpisodeIndex episodes;

    @Autowired
    private EpisodeSearch search;

    @Autowired
    private Vocabulary vocabulary;

    @Autowired
    private IndexUpdate update;

    @Autowired
    private IndexProgress progress;

    @Test
    void answersWithoutNumbersWhenTheTimeIsOver() {
        imported(TestFeed.titled("Night Shift").episode(1, "The restore drill", "<p>Why a backup is a rumor.</p>"));
        EpisodeSearch hasty = new EpisodeSearch(episodes, vocabulary, update, progress, Duration.ofNanos(1));

        // The engine looks at its clock now and then, so a search among so few episodes often ends before.
        await().until(
                        () -> hasty.find(Query.of("drill"), Filters.NONE, false, 0, 5)
                                .orElseThrow()
                                .facets(),
                        Found.Facets.NONE::equals);
    }

    @Test
    void knowsAWordOrLanguageAsLongAsAnEpisodeHasIt() {
        imported(TestFeed.titled("Night Shift").episode(1, "The restore drill", "<p>Why a backup is a rumor.</p>"));
        assertThat(found("Übungen").unknown()).containsExactly("Übungen");

        imported(TestFeed.titled("Nachtschicht")
                .in("de", "Gespräche nach Dienstschluss.")
                .episode(1, "Die Übung", "<p>Warum wir eine Sicherung wiederherstellen.</p>"));
        assertThat(found("Übungen").unknown()).isEmpty();
        assertThat(found("Übungen").ids()).hasSize(1);

        database.update("delete from podcast where title = 'Nachtschicht'");
        index.await();
        assertThat(found("Übungen").unknown()).containsExactly("Übungen");
    }

    @Test
    void looksForLongerWordsInNotesUnlessTheWordIsCommon() {
        TestFeed lore = TestFeed.titled("Canal Lore")
                .episode(1, "Lockpicking", "<p>For fun.</p>")
                .episode(2, "A trade", "<p>About locksmiths.</p>")
                .episode(3, "Another trade", "<p>About a locksmith.</p>");
        for (int number = 4; number < 4 + 49; number++) {
            lore.episode(number, "Part " + number, "<p>About a lock.</p>");
        }
        imported(lore);
        assertThat(found("lock").total()).isEqualTo(3 + 49);

        imported(lore.episode(53, "Part 53", "<p>About a lock.</p>"));
        assertThat(found("lock").total()).as("no locksmiths").isEqualTo(1 + 50);
        assertThat(found("lock smith").total()).isZero();
    }

    @Test
    void looksForAnotherSpellingInTitlesUnlessTheWordIsCommon() {
        TestFeed lore = TestFeed.titled("Old Ways").episode(1, "The Canel", "<p>An old sign.</p>");
        for (int number = 2; number < 2 + 49; number++) {
            lore.episode(number, "Part " + number, "<p>About a canal.</p>");
        }
        imported(lore);
        assertThat(others("canal pendulum")).hasSize(1 + 49);

        imported(lore.episode(51, "Part 51", "<p>About a canal.</p>"));
        assertThat(others("canal pendulum")).as("not the old sign").hasSize(50);
    }

    @Test
    void countsThePodcastsWithTheMostHits() {
        imported(TestFeed.titled("One Lock").episode(1, "Part 1", "<p>About a lock.</p>"));
        for (int show = 1; show <= 12; show++) {
            TestFeed locks = TestFeed.titled("Show " + show)
                    .episode(1, "Part 1", "<p>About a lock.</p>")
                    .episode(2, "Part 2", "<p>About a lock.</p>");
            feeds.refresh(PUBLISHER.publish("/locks-" + show + ".xml", locks.bytes()));
        }
        index.await();

        assertThat(found("lock").total()).isEqualTo(1 + 12 * 2);
        assertThat(found("lock").facets().podcasts()).hasSize(12).doesNotContainValue(1L);
    }

    @Test
    void hasEachHitOnOnePage() {
        TestFeed lore = TestFeed.titled("Canal Lore");
        for (int number = 1; number <= 12; number++) {
            lore.episode(number, "Part " + number, "<p>About a lock.</p>");
        }
        imported(lore);

        assertThat(IntStream.range(0, 4)
                        .mapToObj(page -> search.find(Query.of("lock"), Filters.NONE, false, page, 5)
                                .orElseThrow()
                                .ids())
                        .flatMap(List::stream))
                .hasSize(12)
                .doesNotHaveDuplicates();
    }

    @Test
    void indexesAnEpisodeWithAWordOfAnyLength() {
        imported(TestFeed.titled("Night Shift")
                .episode(1, "The restore drill", "<p>A rumor of " + "ab".repeat(20_000) + " and backups.</p>"));
        assertThat(found("rumor of backups").total()).isOne();
    }

    private List<Long> others(String query) {
        return search.find(Query.of(query), Filters.NONE, false, 0, 100)
                .orElseThrow()
                .others();
    }

    private Found found(String query) {
        return search.find(Query.of(query), Filters.NONE, false, 0, 5).orElseThrow();
    }
}
