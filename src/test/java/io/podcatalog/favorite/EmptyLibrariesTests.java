package io.podcatalog.favorite;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The removal of empty libraries, also while listeners press hearts. */
class EmptyLibrariesTests extends ServerTests {

    @Autowired
    private EmptyLibraries empty;

    @Autowired
    private Favorites favorites;

    @Autowired
    private TransactionTemplate transaction;

    private long episode;

    @BeforeEach
    void importShow() {
        imported(TestFeed.titled("Night Shift").episode(1, "One", "a"));
        episode = database.queryForObject("select id from episode", Long.class);
    }

    @Test
    void removesOldLibrariesWithoutFavorites() {
        Instant now = Instant.now();
        LibraryToken full = favorites.add(Optional.empty(), episode);
        LibraryToken old = emptied();
        database.batchUpdate(
                "insert into library (id, token_hash, created_at) values (?, ?, current_timestamp)",
                LongStream.rangeClosed(1_000_001, 1_000_450)
                        .mapToObj(id -> new Object[] {id, "empty-" + id})
                        .toList());
        database.update("update library set created_at = current_timestamp - interval '25' hour");
        LibraryToken fresh = emptied();

        assertThat(empty.sweep(now.minus(Duration.ofDays(1)))).isEqualTo(451);
        assertThat(favorites.isKnown(old)).isFalse();
        assertThat(favorites.isKnown(fresh)).isTrue();
        assertThat(keeps(full)).isTrue();
        assertThat(empty.sweep(now.minus(Duration.ofDays(1)))).isZero();
    }

    @Test
    void startsANewLibraryForABrowserWhoseLibraryWasRemoved() {
        LibraryToken gone = emptied();
        empty.sweep(afterNow());
        LibraryToken other = favorites.add(Optional.of(gone), episode);
        assertThat(other).isNotEqualTo(gone);
        assertThat(keeps(other)).isTrue();
    }

    @Test
    void leavesALibraryThatAnAppMayFollow() {
        LibraryToken token = emptied();
        List<Long> found = database.queryForList("select id from library", Long.class);
        ReadCode code = favorites.allowReading(token);

        assertThat(empty.sweep(afterNow())).isZero();
        assertThat(empty.remove(found)).isZero();
        assertThat(favorites.add(Optional.of(token), episode)).isEqualTo(token);
        assertThat(favorites.episodes(code, 10).orElseThrow()).containsExactly(episode);
    }

    /** The removal neither waits for the favorite nor removes its library. */
    @Test
    void skipsALibraryThatIsGettingAFavorite() {
        LibraryToken token = emptied();
        transaction.executeWithoutResult(open -> {
            favorites.add(Optional.of(token), episode);
            assertThat(elsewhere(() -> empty.sweep(afterNow()))).isZero();
        });
        assertThat(keeps(token)).isTrue();
    }

    @Test
    void checksAgainBeforeItRemovesALibrary() {
        LibraryToken token = emptied();
        List<Long> found = database.queryForList("select id from library", Long.class);
        favorites.add(Optional.of(token), episode);
        assertThat(empty.remove(found)).isZero();
        assertThat(keeps(token)).isTrue();
    }

    @Test
    void makesAFavoriteWaitDuringARemoval() throws Exception {
        LibraryToken token = emptied();
        List<Long> found = database.queryForList("select id from library", Long.class);
        CompletableFuture<LibraryToken> added = new CompletableFuture<>();
        transaction.executeWithoutResult(open -> {
            assertThat(empty.remove(found)).isEqualTo(1);
            added.completeAsync(() -> favorites.add(Optional.of(token), episode));
            awaitLock(added);
        });
        assertThat(keeps(added.get(20, TimeUnit.SECONDS))).isTrue();
    }

    @Test
    void losesNoFavoriteDuringManyRemovals() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            Callable<Integer> sweeper = () -> {
                int removed = 0;
                while (!done.get()) {
                    removed += empty.sweep(afterNow());
                }
                return removed;
            };
            Callable<List<LibraryToken>> browser = () -> {
                List<LibraryToken> lost = new ArrayList<>();
                Optional<LibraryToken> token = Optional.empty();
                for (int round = 0; round < 100; round++) {
                    LibraryToken library = favorites.add(token, episode);
                    if (!keeps(library)) {
                        lost.add(library);
                    }
                    favorites.remove(library, episode);
                    token = Optional.of(library);
                }
                return lost;
            };
            List<Future<Integer>> sweepers = List.of(threads.submit(sweeper), threads.submit(sweeper));
            for (Future<List<LibraryToken>> lost : threads.invokeAll(List.of(browser, browser, browser, browser))) {
                assertThat(lost.get()).isEmpty();
            }
            done.set(true);
            int removed = sweepers.get(0).get() + sweepers.get(1).get();
            assertThat(removed).isPositive();
        } finally {
            done.set(true);
            threads.shutdownNow();
        }
    }

    private void awaitLock(CompletableFuture<?> waits) {
        Instant latest = Instant.now().plusSeconds(20);
        while (database.queryForObject(waiting(), Integer.class) == 0) {
            assertThat(waits).isNotDone();
            assertThat(Instant.now()).isBefore(latest);
        }
    }

    /** {@return a query for the number of sessions that wait for a lock} */
    protected String waiting() {
        return "select count(*) from information_schema.sessions where blocker_id is not null";
    }

    private LibraryToken emptied() {
        LibraryToken token = favorites.add(Optional.empty(), episode);
        favorites.remove(token, episode);
        return token;
    }

    private boolean keeps(LibraryToken token) {
        return favorites.episodes(token, 0, 10).getContent().contains(episode);
    }

    private static Instant afterNow() {
        return Instant.now().plusSeconds(60);
    }

    private static <T> T elsewhere(Callable<T> act) {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            return thread.submit(act).get(20, TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        } finally {
            thread.shutdown();
        }
    }
}
