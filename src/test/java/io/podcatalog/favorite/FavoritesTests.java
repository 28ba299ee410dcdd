package io.podcatalog.favorite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import io.podcatalog.favorite.FavoriteRepository.Count;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Favorites in the database, without the browsers that send them. */
class FavoritesTests extends ServerTests {

    @Autowired
    private Favorites favorites;

    @Autowired
    private FavoriteRepository repository;

    private long one;
    private long two;

    @BeforeEach
    void importShow() {
        imported(TestFeed.titled("Night Shift").episode(1, "One", "a").episode(2, "Two", "b"));
        one = database.queryForObject("select id from episode where title = 'One'", Long.class);
        two = database.queryForObject("select id from episode where title = 'Two'", Long.class);
    }

    @Test
    void addsOneFavoriteForManyPresses() throws Exception {
        LibraryToken token = favorites.add(Optional.empty(), one);
        ExecutorService browsers = Executors.newFixedThreadPool(8);
        try {
            Callable<LibraryToken> press = () -> favorites.add(Optional.of(token), two);
            for (Future<LibraryToken> pressed :
                    browsers.invokeAll(Stream.generate(() -> press).limit(40).toList())) {
                assertThat(pressed.get()).isEqualTo(token);
            }
        } finally {
            browsers.shutdown();
        }
        assertThat(favorites.episodes(token, 0, 10)).containsExactly(two, one);
        assertThat(repository.findKept(token.hash())).containsExactlyInAnyOrder(one, two);
    }

    @Test
    void listsTheLatestFavoriteFirstPageByPage() {
        LibraryToken token = favorites.add(Optional.empty(), two);
        favorites.add(Optional.of(token), one);
        assertThat(favorites.episodes(token, 0, 1)).containsExactly(one);
        assertThat(favorites.episodes(token, 1, 1)).containsExactly(two);
        assertThat(favorites.episodes(token, 0, 1).getTotalElements()).isEqualTo(2);

        database.update("update favorite set created_at = current_timestamp");
        assertThat(favorites.episodes(token, 0, 10))
                .as("favorites of one moment")
                .containsExactly(Math.max(one, two), Math.min(one, two));
    }

    @Test
    void removesAFavorite() {
        LibraryToken token = favorites.add(Optional.empty(), one);
        favorites.remove(token, one);
        favorites.remove(token, one);

        assertThat(favorites.isKnown(token)).isTrue();
        assertThat(favorites.episodes(token, 0, 10)).isEmpty();
    }

    @Test
    void countsTheLibrariesWithAnEpisode() {
        LibraryToken token = favorites.add(Optional.empty(), one);
        favorites.add(Optional.empty(), one);
        favorites.add(Optional.empty(), two);

        assertThat(repository.countOf(new Long[] {one, two}))
                .containsExactlyInAnyOrder(new Count(one, 2), new Count(two, 1));
        assertThat(repository.countOf(new Long[] {two})).containsExactly(new Count(two, 1));
        assertThat(repository.countOf(database.queryForObject("select id from podcast", Long.class)))
                .containsExactlyInAnyOrder(new Count(one, 2), new Count(two, 1));
    }

    @Test
    void refusesMoreFavoritesThanTheLimitOfALibrary() {
        LibraryToken token = favorites.add(Optional.empty(), one);
        Long podcast = database.queryForObject("select id from podcast", Long.class);
        database.batchUpdate(
                "insert into episode (id, podcast_id, slug, listed_at, first_seen_at, fingerprint)"
                        + " values (?, ?, ?, current_timestamp, current_timestamp, '')",
                LongStream.range(1_000_000, 1_000_000 + Favorites.LIMIT - 1)
                        .mapToObj(id -> new Object[] {id, podcast, "many-" + id})
                        .toList());
        database.update("""
                insert into favorite (library_id, episode_id, created_at)
                select l.id, e.id, current_timestamp from library l, episode e where e.slug like 'many-%'""");

        assertThatThrownBy(() -> favorites.add(Optional.of(token), two)).isInstanceOf(FullLibraryException.class);
        assertThat(favorites.episodes(token, 83, 24).getNumberOfElements()).isEqualTo(8);
    }
}
