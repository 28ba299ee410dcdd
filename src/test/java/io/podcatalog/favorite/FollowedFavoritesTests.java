package io.podcatalog.favorite;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Connection;
import org.jsoup.Connection.Method;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A podcast app follows the favorites of a listener by an address, without her cookie. */
@ExtendWith(OutputCaptureExtension.class)
class FollowedFavoritesTests extends ServerTests {

    private static final String SHOW = "/podcasts/night-shift";
    private static final String ONE = SHOW + "/one";
    private static final String TWO = SHOW + "/two";

    @Autowired
    private Favorites favorites;

    @BeforeEach
    void importShow() {
        imported(TestFeed.titled("Night Shift").item(item(1, "One")).item(item(2, "Two")));
    }

    @Test
    void areReadByTheAddressAlone() throws IOException {
        String library = keep(TWO, keep(ONE, null));
        Document page = page("/favorites", library);

        assertThat(page.select("main").text()).contains("Whoever has one of these addresses sees your favorites");
        Connection.Response answer = response(feed(library));
        assertThat(answer.contentType()).isEqualTo("application/rss+xml;charset=UTF-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.headers()).doesNotContainKey("Set-Cookie");
        Document xml = xml(answer);
        assertThat(xml.select("channel > title").text()).isEqualTo("Night Shift – Favorites");
        assertThat(xml.select("channel > link").text()).isEqualTo(SITE + "/favorites");
        assertThat(xml.select("channel > atom|link[rel=self]").attr("href")).isEqualTo(SITE + feed(library));
        assertThat(xml.select("channel > itunes|block").text()).isEqualTo("Yes");
        assertThat(titles(answer)).containsExactly("Two", "One");
        Connection.Response playlist =
                response(page.select(".elsewhere a[type='audio/x-mpegurl']").attr("href"));
        assertThat(playlist.body().lines().filter(line -> !line.startsWith("#")))
                .containsExactly("https://media.example.com/2.mp3", "https://media.example.com/1.mp3");
    }

    @Test
    void areThoseOfOneListener() throws IOException {
        String one = keep(ONE, null);
        String other = keep(TWO, null);

        assertThat(titles(response(feed(one)))).containsExactly("One");
        assertThat(titles(response(feed(other)))).containsExactly("Two");
        assertThat(titles(with(request(feed(one)), other).execute())).containsExactly("One");
    }

    /** The token makes the code, and nothing leads back. */
    @Test
    void areNotChangedByWhoKnowsTheAddress() throws IOException {
        String library = keep(ONE, null);
        String code = code(feed(library));

        for (String cookie : List.of(code, code + "A".repeat(11))) {
            assertThat(page("/favorites", cookie).select(".empty")).isNotEmpty();
            assertThat(keep(TWO, cookie)).isNotIn(cookie, library);
            with(request(ONE + "/favorite").method(Method.POST).data("_method", "delete"), cookie)
                    .execute();
        }
        assertThat(request(feed(library)).method(Method.POST).execute().statusCode())
                .isEqualTo(405);
        assertThat(page("/favorites", library).select(".episode-list__title").eachText())
                .containsExactly("One");
    }

    @Test
    void areNotFoundByACopyOfTheDatabase() throws IOException {
        String library = keep(ONE, null);
        String code = code(feed(library));

        String row = database.queryForMap("select * from library").toString();
        assertThat(row).doesNotContain(code, library);
        for (String hash : List.of("token_hash", "read_code_hash")) {
            String stored = database.queryForObject("select " + hash + " from library", String.class);
            assertThat(response("/favorites/" + stored.substring(0, 32) + "/list.rss")
                            .statusCode())
                    .as(hash)
                    .isEqualTo(404);
        }
        assertThat(ReadCode.of(new LibraryToken(library)).toString()).doesNotContain(code);
    }

    @Test
    void areUnknownUnderAnotherCodeForOneQuery() throws IOException {
        String feed = feed(keep(ONE, null));
        String unknown = feed.replace(code(feed), "0".repeat(32));

        assertThat(statements(unknown)).isEqualTo(1);
        assertThat(response(unknown).statusCode()).isEqualTo(404);
        assertThat(page(unknown).select("main").html())
                .isEqualTo(page("/nowhere").select("main").html());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/favorites/list.rss",
                "/favorites/list.m3u",
                "/favorites/0/list.rss",
                "/favorites/0000000000000000000000000000000/list.rss",
                "/favorites/000000000000000000000000000000000/list.rss",
                "/favorites/0000000000000000000000000000000G/list.rss",
                "/favorites/0000000000000000000000000000000A/list.rss",
                "/favorites/00000000000000000000000000000000/list.txt",
                "/favorites/00000000000000000000000000000000",
                "/favorites/%27%20or%201=1%20--%200000000000000/list.rss"
            })
    void askTheDatabaseNothingForAnythingElse(String path) {
        assertThat(statements(path)).isZero();
        assertThat(response(path).statusCode()).isEqualTo(404);
    }

    @Test
    void changeWithTheHeartsAndTheCatalog() throws IOException {
        String library = keep(TWO, keep(ONE, null));
        String feed = feed(library);
        String tag = response(feed).header("ETag");
        assertThat(again(feed, tag)).isEqualTo(304);

        with(request(TWO + "/favorite").method(Method.POST).data("_method", "delete"), library)
                .execute();
        assertThat(again(feed, tag)).isEqualTo(200);
        assertThat(titles(response(feed))).containsExactly("One");

        for (String hidden : List.of(
                "episode set taken_down_at = current_timestamp",
                "episode set taken_down_at = null, withheld = true",
                "episode set withheld = false",
                "podcast set hidden_at = current_timestamp, hidden_because = 'UNFOLLOWED'")) {
            database.update("update " + hidden);
            assertThat(titles(response(feed))).as(hidden).hasSize(hidden.contains("false") ? 1 : 0);
        }

        database.update("delete from library");
        assertThat(response(feed).statusCode()).isEqualTo(404);
    }

    /** So does a library of an earlier version, and one that an older instance has made. */
    @Test
    void getTheAddressWhenManyPagesShowItForTheFirstTime() throws Exception {
        String library = keep(ONE, null);
        ReadCode code = ReadCode.of(new LibraryToken(library));
        assertThat(database.queryForObject("select read_code_hash from library", String.class))
                .isNull();
        assertThat(response(code.path() + "/list.rss").statusCode()).isEqualTo(404);

        Set<String> addresses = new HashSet<>();
        ExecutorService browsers = Executors.newFixedThreadPool(8);
        try {
            Callable<String> visit = () -> feed(library);
            for (Future<String> address :
                    browsers.invokeAll(Stream.generate(() -> visit).limit(24).toList())) {
                addresses.add(address.get());
            }
        } finally {
            browsers.shutdown();
        }
        assertThat(addresses).containsExactly(code.path() + "/list.rss");
        assertThat(titles(response(code.path() + "/list.rss"))).containsExactly("One");
        favorites.add(Optional.of(new LibraryToken(library)), episode("Two"));
        assertThat(titles(response(code.path() + "/list.rss"))).containsExactly("Two", "One");
    }

    @Test
    void areNamedByNoOtherPageAndNoLogLine(CapturedOutput output) throws IOException {
        String library = keep(ONE, null);
        String code = code(feed(library));
        titles(response(feed(library)));
        response(feed(library).replace(".rss", ".txt"));

        for (String path : List.of("/", SHOW, ONE, "/search?q=one&favorites=only", "/status", "/sitemap.xml")) {
            assertThat(with(request(path), library).execute().body()).as(path).doesNotContain(code);
        }
        for (String stranger : new String[] {null, "A".repeat(43)}) {
            assertThat(with(request("/favorites"), stranger).execute().body()).doesNotContain("/list.");
        }
        assertThat(output.getAll()).doesNotContain(code, library);
    }

    private static String item(int number, String title) {
        String guests = IntStream.rangeClosed(1, 20)
                .mapToObj("<podcast:person>Guest %d</podcast:person>"::formatted)
                .collect(Collectors.joining());
        return """
                <title>%2$s</title><guid>%1$d</guid><description>About %2$s.</description>%3$s
                <enclosure url="https://media.example.com/%1$d.mp3" length="1000" type="audio/mpeg"/>
                """.formatted(number, title, guests);
    }

    /** {@return the path of the feed that the page with the favorites names} */
    private String feed(String library) throws IOException {
        return page("/favorites", library)
                .select(".elsewhere a[type='application/rss+xml']")
                .attr("href");
    }

    private static String code(String feed) {
        return feed.split("/")[2];
    }

    private static List<String> titles(Connection.Response feed) {
        assertThat(feed.statusCode()).isEqualTo(200);
        return xml(feed).select("item > title").eachText();
    }

    private static Document xml(Connection.Response feed) {
        return Jsoup.parse(feed.body(), Parser.xmlParser());
    }

    private int again(String feed, String tag) throws IOException {
        return request(feed).header("If-None-Match", tag).execute().statusCode();
    }

    private long episode(String title) {
        return database.queryForObject("select id from episode where title = ?", Long.class, title);
    }

    /** {@return the cookie of the library with the favorite} */
    private String keep(String episode, String library) throws IOException {
        return with(request(episode + "/favorite").method(Method.POST), library)
                .execute()
                .cookie("library");
    }

    private Document page(String path, String library) throws IOException {
        return with(request(path), library).get();
    }

    private static Connection with(Connection request, String library) {
        return library == null ? request : request.cookie("library", library);
    }
}
