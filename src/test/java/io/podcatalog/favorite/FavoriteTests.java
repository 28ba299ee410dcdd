package io.podcatalog.favorite;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jsoup.Connection;
import org.jsoup.Connection.Method;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FavoriteTests extends ServerTests {

    private static final String ONE = "/podcasts/night-shift/one";
    private static final String TWO = "/podcasts/night-shift/two";

    @BeforeEach
    void importShow() {
        imported(TestFeed.titled("Night Shift").episode(1, "One", "a").episode(2, "Two", "b"));
    }

    @Test
    void setsNoCookieBeforeTheFirstFavorite() {
        for (String path : List.of("/", ONE, "/favorites", "/search?q=one", "/status", "/sitemap.xml", "/nowhere")) {
            assertThat(response(path).headers()).as(path).doesNotContainKey("Set-Cookie");
        }
        assertThat(database.queryForObject("select count(*) from library", Integer.class))
                .isZero();
    }

    @Test
    void addsAFavoriteForTheBrowserThatSentIt() throws IOException {
        Connection.Response answer = keep(ONE, null);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo(ONE);
        assertThat(answer.header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=34560000");
        String library = answer.cookie("library");
        assertThat(favorites(library)).containsExactly("One");
        assertThat(page(ONE, library).select(".favorite button").text()).isEqualTo("Favorited: remove from favorites");
        assertThat(page(ONE, library).select(".favorite__count").text()).isEqualTo("Favorite of 1 listener");
    }

    @Test
    void showsNoBrowserTheFavoritesOfAnother() throws IOException {
        String first = keep(ONE, null).cookie("library");
        String second = keep(TWO, null).cookie("library");

        assertThat(favorites(first)).containsExactly("One");
        assertThat(favorites(second)).containsExactly("Two");
        assertThat(page(ONE, second).select(".favorite button").text()).isEqualTo("Favorite: add to favorites");
        assertThat(page(ONE, second).select(".favorite__count").text()).isEqualTo("Favorite of 1 listener");
        assertThat(page("/favorites").select(".empty").text()).contains("You have no favorites yet");
    }

    @Test
    void listsTheLatestFavoriteFirst() throws IOException {
        String library = keep(ONE, null).cookie("library");
        keep(TWO, library);

        assertThat(favorites(library)).containsExactly("Two", "One");
    }

    @Test
    void removesAFavorite() throws IOException {
        String library = keep(ONE, null).cookie("library");

        assertThat(remove(ONE, library).statusCode()).isEqualTo(303);
        assertThat(remove(ONE, library).statusCode()).isEqualTo(303);

        assertThat(favorites(library)).isEmpty();
        assertThat(page(ONE).select(".favorite__count")).isEmpty();
    }

    /** A script that sends the form as {@code FormData} chooses the second encoding. */
    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data"})
    void removesAFavoriteInEachEncodingOfTheForm(String encoding) throws IOException {
        String library = keep(ONE, null).cookie("library");
        Connection form = request(ONE + "/favorite").method(Method.POST).data("_method", "delete");

        assertThat(with(form.header("Content-Type", encoding), library)
                        .execute()
                        .statusCode())
                .isEqualTo(303);

        assertThat(favorites(library)).isEmpty();
    }

    @Test
    void addsOneFavoriteForManyPresses() throws Exception {
        String library = keep(ONE, null).cookie("library");
        ExecutorService browsers = Executors.newFixedThreadPool(8);
        try {
            Callable<Integer> press = () -> keep(TWO, library).statusCode();
            for (Future<Integer> status :
                    browsers.invokeAll(Stream.generate(() -> press).limit(40).toList())) {
                assertThat(status.get()).isEqualTo(303);
            }
        } finally {
            browsers.shutdown();
        }
        assertThat(favorites(library)).containsExactly("Two", "One");
    }

    @Test
    void doesNotAcceptATokenThatItDidNotMake() throws IOException {
        String planted = "A".repeat(43);
        String library = keep(ONE, planted).cookie("library");

        assertThat(library).isNotEqualTo(planted);
        assertThat(favorites(planted)).isEmpty();
    }

    @Test
    void storesOnlyTheHashOfAToken() throws IOException {
        String library = keep(ONE, null).cookie("library");

        assertThat(database.queryForObject("select token_hash from library", String.class))
                .isEqualTo(new LibraryToken(library).hash())
                .isNotEqualTo(library);
        assertThat(new LibraryToken(library).toString()).doesNotContain(library);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "' or 1=1 --", "%00", "AAAA=AAAA"})
    void ignoresACookieWithoutAToken(String value) {
        assertThat(page("/favorites", value).select(".empty")).isNotEmpty();
        assertThat(page(ONE, value).select("h1").text()).isEqualTo("One");
    }

    @Test
    void returnsToTheRowOfTheList() throws IOException {
        Connection.Response answer = request(ONE + "/favorite")
                .method(Method.POST)
                .header("Referer", base() + "/podcasts/night-shift?page=1")
                .execute();

        assertThat(answer.header("Location")).startsWith("/podcasts/night-shift?page=1#episode-");
        String row = answer.header("Location").replaceFirst(".*#", "");
        assertThat(page("/podcasts/night-shift").getElementById(row).text()).contains("One");
    }

    @Test
    void refusesRequestsFromOtherSites() throws IOException {
        List<Map<String, String>> foreign = List.of(
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Sec-Fetch-Site", "same-site"),
                Map.of("Origin", "https://evil.example"),
                Map.of("Origin", "null"),
                Map.of("Origin", "http://podcasts.example.com.evil.example"));
        for (Map<String, String> headers : foreign) {
            assertThat(post(headers)).as(headers.toString()).isEqualTo(403);
        }
        assertThat(database.queryForObject("select count(*) from favorite", Integer.class))
                .isZero();
    }

    @Test
    void acceptsRequestsFromItsOwnPagesAndPlainClients() throws IOException {
        List<Map<String, String>> own = List.of(
                Map.of("Sec-Fetch-Site", "same-origin"),
                Map.of("Sec-Fetch-Site", "none"),
                Map.of("Origin", base()),
                Map.of("Origin", SITE),
                Map.of());
        for (Map<String, String> headers : own) {
            assertThat(post(headers)).as(headers.toString()).isEqualTo(303);
        }
    }

    @Test
    void answers404ForAnUnknownEpisode() throws IOException {
        assertThat(keep("/podcasts/night-shift/none", null).statusCode()).isEqualTo(404);
    }

    @Test
    void changesNothingForAGet() {
        assertThat(response(ONE + "/favorite").statusCode()).isIn(404, 405);
        assertThat(database.queryForObject("select count(*) from favorite", Integer.class))
                .isZero();
    }

    /** Without the limit, a short script that sends no cookie could make any episode the most favorited. */
    @Test
    void limitsTheNewLibrariesOfANetworkPerHour() throws IOException {
        String library = null;
        for (int i = 0; i < 20; i++) {
            Connection.Response answer = keepFrom("203.0.113.7", ONE, null);
            assertThat(answer.statusCode()).isEqualTo(303);
            library = answer.cookie("library");
        }
        for (String cookie : new String[] {null, "A".repeat(43), "nonsense"}) {
            Connection.Response refused = keepFrom("203.0.113.7", ONE, cookie);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(3400, 3600);
            assertThat(refused.header("Set-Cookie")).isNull();
            assertThat(refused.parse().select("main").text()).contains("Too many requests", "Try again in 60 minutes");
        }
        assertThat(page(ONE).select(".favorite__count").text()).isEqualTo("Favorite of 20 listeners");

        assertThat(keepFrom("203.0.113.7", TWO, library).statusCode())
                .as("a browser with a library")
                .isEqualTo(303);
        assertThat(favorites(library)).containsExactly("Two", "One");
        assertThat(keepFrom("203.0.113.8", ONE, null).statusCode())
                .as("another network")
                .isEqualTo(303);
        assertThat(keep(ONE, null).statusCode()).as("this machine").isEqualTo(303);
    }

    @Test
    void stopsAtTheLimitOfALibrary() throws IOException {
        String library = keep(ONE, null).cookie("library");
        Long id = database.queryForObject("select id from library", Long.class);
        Long podcast = database.queryForObject("select id from podcast", Long.class);
        List<Object[]> many = Stream.iterate(1_000_000L, n -> n + 1)
                .limit(Favorites.LIMIT - 1)
                .map(n -> new Object[] {n, podcast, "many-" + n})
                .toList();
        database.batchUpdate(
                "insert into episode (id, podcast_id, slug, listed_at, first_seen_at, fingerprint)"
                        + " values (?, ?, ?, current_timestamp, current_timestamp, '')",
                many);
        database.update(
                "insert into favorite (library_id, episode_id, created_at)"
                        + " select ?, id, current_timestamp from episode where slug like 'many-%'",
                id);

        assertThat(keep(TWO, library).statusCode()).isEqualTo(409);
        assertThat(page("/favorites?page=84", library).select(".episode-list__item"))
                .hasSize(8);
        assertThat(response("/favorites?page=85", library).header("Location")).endsWith("/favorites");
    }

    private Connection.Response keep(String episode, String library) throws IOException {
        return with(request(episode + "/favorite").method(Method.POST), library).execute();
    }

    private Connection.Response keepFrom(String address, String episode, String library) throws IOException {
        Connection request = request(episode + "/favorite").header("X-Forwarded-For", address);
        return with(request.method(Method.POST), library).execute();
    }

    private Connection.Response remove(String episode, String library) throws IOException {
        return with(request(episode + "/favorite").method(Method.POST).data("_method", "delete"), library)
                .execute();
    }

    private int post(Map<String, String> headers) throws IOException {
        return request(ONE + "/favorite")
                .method(Method.POST)
                .headers(headers)
                .execute()
                .statusCode();
    }

    private List<String> favorites(String library) {
        return page("/favorites", library).select(".episode-list__title").eachText();
    }

    private Document page(String path, String library) {
        try {
            return response(path, library).parse();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Connection.Response response(String path, String library) {
        try {
            return with(request(path), library).execute();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Connection with(Connection request, String library) {
        return library == null ? request : request.cookie("library", library);
    }
}
