package io.podcatalog.pagecache;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.Painter;
import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jsoup.Connection;
import org.jsoup.Connection.Method;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which pages are kept, for how long, and what each listener sees on them. */
class PageCacheTests extends ServerTests {

    private static final String SHOW = "/podcasts/night-shift";
    private static final String ONE = SHOW + "/one";

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Autowired
    private PageCache cache;

    @Autowired
    private PageStates states;

    @BeforeEach
    void keepPages() {
        room(16_000_000);
        imported(show());
    }

    @AfterEach
    void keepNone() {
        room(0);
    }

    @Test
    void makesAPageOnce() throws Exception {
        for (String path : kept()) {
            String first = response(path).body();
            assertThat(statements(path)).as(path).isZero();
            assertThat(response(path).body()).as(path).isEqualTo(first).doesNotContain("heart-");
            HttpResponse<byte[]> head = send(path, "HEAD", Map.of("Accept-Encoding", "gzip"));
            HttpResponse<byte[]> get = send(path, "GET", Map.of("Accept-Encoding", "gzip"));
            assertThat(head.body()).isEmpty();
            assertThat(headers(head)).as(path).isEqualTo(headers(get));
            assertThat(headers(get))
                    .containsEntry("content-type", List.of("text/html;charset=UTF-8"))
                    .containsEntry("content-language", List.of("en"))
                    .containsEntry("content-encoding", List.of("gzip"))
                    .containsEntry("vary", List.of("Accept-Encoding, Cookie"))
                    .containsKeys("content-length", "content-security-policy", "etag")
                    .doesNotContainKey("set-cookie");
        }
    }

    /** A kept one may be framed as well. */
    @Test
    void makesASmallPlayerForOtherSitesOnce() throws Exception {
        Map<String, String> gzip = Map.of("Accept-Encoding", "gzip");
        HttpResponse<byte[]> made = send(ONE + "/embed", "GET", gzip);
        assertThat(statements(ONE + "/embed")).isZero();
        HttpResponse<byte[]> kept = send(ONE + "/embed", "GET", gzip);

        assertThat(kept.body()).isEqualTo(made.body());
        assertThat(headers(kept)).isEqualTo(headers(made)).isEqualTo(headers(send(ONE + "/embed", "HEAD", gzip)));
        assertThat(kept.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors *;");
        assertThat(kept.headers().map()).doesNotContainKey("set-cookie");
        assertThat(kept.headers().firstValue("Cache-Control").orElseThrow()).startsWith("public");
    }

    @Test
    void makesAListForOtherPlayersOnce() {
        for (String path : List.of(
                SHOW + "/list.m3u",
                SHOW + "/list.rss?sort=oldest",
                "/people/gina-guest/list.rss",
                "/search/list.m3u?q=one")) {
            String first = response(path).body();
            assertThat(statements(path)).as(path).isZero();
            assertThat(response(path).body()).as(path).isEqualTo(first).contains("Night Shift");
            assertThat(response(path).header("Vary")).as(path).isEqualTo("Accept-Encoding");
        }
        String before = response(SHOW + "/list.m3u").body();
        imported(show().episode(9, "Nine", "a"));
        assertThat(response(SHOW + "/list.m3u").body()).isNotEqualTo(before).contains("Nine");
    }

    @Test
    void sendsA304ToABrowserThatHasThePage() throws Exception {
        for (String encoding : List.of("gzip", "identity")) {
            String tag = tag(send(ONE, "GET", Map.of("Accept-Encoding", encoding)));
            assertThat(tag).startsWith("\"");
            for (String given : List.of(tag, "W/" + tag, "\"x\", " + tag, "*")) {
                HttpResponse<byte[]> again =
                        send(ONE, "GET", Map.of("Accept-Encoding", encoding, "If-None-Match", given));
                assertThat(again.statusCode()).as(given).isEqualTo(304);
                assertThat(tag(again)).isEqualTo(tag);
                assertThat(again.body()).isEmpty();
            }
            assertThat(send(ONE, "GET", Map.of("Accept-Encoding", encoding, "If-None-Match", "\"x\""))
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(tag(send(ONE, "GET", Map.of("Accept-Encoding", "gzip"))))
                .isNotEqualTo(tag(send(ONE, "GET", Map.of("Accept-Encoding", "identity"))));
    }

    @Test
    void keepsNothingForOtherAddressesOfAPage() {
        kept().forEach(this::response);
        long before = size();
        for (String path : List.of(
                ONE + "?t=12",
                ONE + "?x=1",
                ONE + "?",
                ONE + ";a=b",
                SHOW + "?page=1",
                SHOW + "?sort=nonsense",
                SHOW + "?topic=nonsense",
                SHOW + "?x=1&sort=oldest",
                SHOW + "?page=2",
                SHOW + "/nothing",
                "/?x=1",
                "/?page=7",
                "/people/gina-guest?page=1",
                "/search",
                "/search?q=one&x=1",
                "/search?q=one%20two",
                "/search?sort=date&q=one",
                "/people/nobody",
                "/people/nobody/list.m3u",
                "/people/gina-guest/list.m3u?x=1",
                SHOW + "/list.m3u?x=1",
                SHOW + "/list.rss?sort=nonsense",
                SHOW + "/list.txt",
                "/podcasts/",
                "/%70odcasts/night-shift/one",
                "/podcasts;x=1/night-shift;y=2",
                "/%73earch;x=1?q=one")) {
            response(path);
            assertThat(response(path).body()).as(path).doesNotContain("heart-");
            assertThat(size()).as(path).isEqualTo(before);
        }
    }

    @Test
    void makesAPageOnceForAHundredWhoAskAtTheSameMoment() throws Exception {
        response(ONE);
        CachedPage made = cache.find("en " + ONE);
        cache.pages.invalidateAll();
        ExecutorService browsers = Executors.newFixedThreadPool(100);
        try (PageCache.Turn turn = cache.turn("en " + ONE)) {
            long sent = statementsDuring(() -> {
                List<Future<String>> answers = Stream.generate(() ->
                                browsers.submit(() -> page(ONE).select("h1").text()))
                        .limit(100)
                        .toList();
                while (turn.made.getNumberOfDependents() == 0
                        && answers.stream().noneMatch(Future::isDone)) {
                    Thread.onSpinWait();
                }
                turn.keep(made);
                answers.forEach(
                        answer -> assertThat(answer).succeedsWithin(PATIENCE).isEqualTo("One"));
            });
            assertThat(sent).isZero();
        } finally {
            browsers.shutdown();
        }
    }

    @Test
    void sendsTheOldPageWhileSomebodyMakesTheNewOne() {
        response(ONE);
        database.update("update episode set title = 'Uno' where title = 'One'");
        database.update("update podcast set revision = revision + 1");
        states.refresh();
        try (PageCache.Turn turn = cache.turn("en " + ONE)) {
            assertThat(turn.isMine()).isTrue();
            assertThat(page(ONE).select("h1").text()).isEqualTo("One");
        }
        assertThat(page(ONE).select("h1").text()).isEqualTo("Uno");
    }

    @Test
    void showsEachChange() {
        feeds.refresh(PUBLISHER.publish(
                "/other.xml",
                TestFeed.titled("Day Shift").episode(1, "Eins", "x").bytes()));
        kept().forEach(this::response);
        assertThat(page(SHOW + "/two").select("h1").text()).isEqualTo("Two");
        assertThat(statements(ONE)).isZero();

        imported(show().episode(4, "Four", "d"));
        assertThat(page(SHOW).text()).contains("Four");
        assertThat(page("/people/gina-guest").select(".episode-list h3").eachText())
                .contains("Three");

        assertThat(statements("/podcasts/day-shift/eins")).isPositive();
        assertThat(statements("/podcasts/day-shift/eins")).isZero();
        imported(show().episode(4, "Four", "d").episode(5, "Five", "e"));
        assertThat(statements("/podcasts/day-shift/eins"))
                .as("the page of another podcast")
                .isZero();
    }

    @Test
    void showsAPictureOnAllPodcastsThatNameIt() {
        String image = "<itunes:image href=\"" + PUBLISHER.publish("/a.png", Painter.cover(120, Color.CYAN)) + "\"/>";
        feeds.refresh(PUBLISHER.publish(
                "/plain.xml", TestFeed.titled("Plain").episode(1, "Eins", "x").bytes()));
        feeds.refresh(PUBLISHER.publish(
                "/other.xml",
                TestFeed.titled("Day Shift")
                        .channel(image)
                        .episode(1, "Eins", "x")
                        .bytes()));
        imported(show().channel(image));
        artwork.await();
        List<String> pages = List.of(ONE, "/podcasts/day-shift/eins", "/podcasts/plain/eins");
        pages.forEach(this::response);

        PUBLISHER.publish("/a.png", Painter.cover(120, Color.ORANGE));
        database.update("update artwork set next_try_at = current_timestamp");
        artwork.await();
        assertThat(pages.stream().map(this::statements).map(sent -> sent > 0)).containsExactly(true, true, false);
        assertThat(pages.stream().map(path -> page(path).select("img.cover").isEmpty()))
                .containsExactly(false, false, true);
    }

    @Test
    void showsTheResultsOfAComparison() {
        response(ONE);
        assertThat(statements(ONE)).isZero();
        database.update("update related_run set version = 0");
        relations.repeat();
        assertThat(statements(ONE)).as("all episodes compared").isPositive();
        assertThat(statements(ONE)).isZero();
        long before = changes();
        imported(show().episode(6, "Six", "f"));
        assertThat(changes()).as("one episode compared").isGreaterThan(before);
        before = changes();
        database.update("update episode set taken_down_at = current_timestamp where title = 'Six'");
        database.update("update podcast set revision = revision + 1");
        relations.repeat();
        assertThat(changes()).as("an episode forgotten, and all compared").isEqualTo(before + 2);
    }

    private long changes() {
        return database.queryForObject("select sum(state) from page_state", Long.class);
    }

    @Test
    void hearsOfChangesByOtherInstances() {
        kept().forEach(this::response);
        database.update("update episode set title = 'Uno' where title = 'One'");
        assertThat(page(ONE).select("h1").text()).isEqualTo("One");
        for (String change : List.of(
                "update podcast set revision = revision + 1",
                "update page_state set state = state + 1",
                "delete from page_state")) {
            assertThat(statements(ONE)).isZero();
            database.update(change);
            states.refresh();
            assertThat(statements(ONE)).as(change).isPositive();
        }
        assertThat(page(ONE).select("h1").text()).isEqualTo("Uno");
        database.update("delete from podcast");
        states.refresh();
        assertThat(kept().stream().map(path -> response(path).statusCode())).containsOnly(200, 404);
        assertThat(response(ONE).statusCode()).isEqualTo(404);
    }

    @Test
    void countsFavoritesOfOthers() throws IOException {
        page(ONE);
        String library = press(ONE, null);

        assertThat(page(ONE).select(".favorite__count").text()).isEqualTo("Favorite of 1 listener");
        assertThat(page(SHOW).select(".favorite__count")).hasSize(1);
        press(ONE, null);
        assertThat(page(ONE).select(".favorite__count").text()).isEqualTo("Favorite of 2 listeners");
        assertThat(statements(ONE)).isZero();
        assertThat(page(ONE, library).select(".favorite--kept")).hasSize(1);
    }

    @Test
    void showsOnesOwnHeartsAtOnceWithOneStatement() throws Exception {
        String library = press(ONE, null);
        for (String path : List.of(ONE, SHOW)) {
            page(path);
            assertThat(statementsOf(path, library)).as(path).isEqualTo(1);
            assertThat(pressed(page(path, library))).containsExactly("one");
            Map<String, String> cookie = Map.of("Cookie", "library=" + library, "Accept-Encoding", "gzip");
            String tag = tag(send(path, "GET", cookie));
            press(SHOW + "/two", library);
            assertThat(tag(send(path, "GET", cookie)).equals(tag)).isEqualTo(path.equals(ONE));
            database.update("delete from favorite where episode_id = (select id from episode where slug = 'two')");
        }
        request(ONE + "/favorite")
                .cookie("library", library)
                .data("_method", "delete")
                .method(Method.POST)
                .execute();
        assertThat(pressed(page(ONE, library))).isEmpty();
    }

    @Test
    void takesNoMoreMemoryThanItMay() {
        room(1);
        kept().forEach(this::response);
        assertThat(size()).as("no room").isZero();
        room(30_000);
        kept().forEach(this::response);
        page(SHOW + "/two");
        page(SHOW + "/three");
        assertThat(cache.pages.asMap().values().stream()
                        .mapToInt(CachedPage::size)
                        .sum())
                .isBetween(1, 30_000);
    }

    /** The files of the sitemap are kept too. Additions to their addresses change nothing. */
    @Test
    void keepsTheSitemap() {
        for (String path : List.of("/sitemap.xml", "/sitemap-podcast-night-shift-1.xml", "/sitemap-people-1.xml")) {
            response(path);
            long before = size();
            assertThat(statements(path)).as(path).isZero();
            assertThat(statements(path + "?x=1")).as(path).isZero();
            assertThat(response(path).header("Cache-Control")).startsWith("public, ");
            response(path.replace("sitemap-", "sitem%61p-"));
            response(path.replace("night", "%6eight"));
            assertThat(size()).isEqualTo(before);
        }
    }

    /** Its hits may change when the index catches up with the catalog, and a listener may search among favorites. */
    @Test
    void keepsTheResultsOfASearchForAShortWhile() throws Exception {
        String search = "/search?q=one+%26+two&podcast=night-shift&sort=date";
        String results = response(search).body();
        assertThat(statements(search)).isZero();
        assertThat(response(search).body()).isEqualTo(results).doesNotContain("heart-");
        CachedPage page = cache.find("en " + search);
        assertThat(page.isCurrent(states.current(), System.nanoTime())).isTrue();
        assertThat(page.isCurrent(
                        states.current(),
                        System.nanoTime() + Duration.ofSeconds(15).toNanos()))
                .isFalse();

        String library = press(ONE, null);
        assertThat(statementsOf(search, library)).isPositive();
        assertThat(pressed(page("/search?q=one", library))).containsExactly("one");
        assertThat(page("/search?q=one").select(".favorite--kept")).isEmpty();
        imported(show().episode(4, "Four", "d"));
        assertThat(statements(search)).isPositive();
    }

    @Test
    void keepsNoListOfOneListener() throws Exception {
        String feed = page("/favorites", press(ONE, null))
                .select(".elsewhere a[type='application/rss+xml']")
                .attr("href");
        long before = size();

        assertThat(response(feed).body()).contains("One");
        assertThat(statements(feed)).isPositive();
        assertThat(response(feed).header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(size()).isEqualTo(before);
    }

    /** Only languages with texts have pages of their own, and only where the reader chooses. */
    @Test
    void keepsAPageOfSeveralShowsInEachLanguage() throws Exception {
        feeds.refresh(PUBLISHER.publish(
                "/other.xml",
                TestFeed.titled("Day Shift")
                        .in("de", "Am Tag.")
                        .episode(1, "Eins", "x")
                        .bytes()));
        relations.await();
        states.refresh();
        cache.pages.invalidateAll();
        assertThat(languages("/", "de-AT,de;q=0.9")).isEqualTo("de");
        assertThat(languages("/", "en")).isEqualTo("en");
        assertThat(languages("/?lang=de", "en")).isEqualTo("de");
        assertThat(size()).isEqualTo(3);
        for (String accepted : List.of("de", "en", "de-CH", "it", "*", "nonsense;q=x")) {
            assertThat(statementsDuring(() -> languages("/", accepted)))
                    .as(accepted)
                    .isZero();
        }
        for (String path :
                List.of("/?lang=it", "/?lang=d%65", "/?lang=", "/?lang=de&x=1", "/?lang=de&lang=fr", "/?lang=xx&x")) {
            languages(path, "en");
        }
        assertThat(size()).isEqualTo(3);

        assertThat(languages("/podcasts/day-shift", "en")).isEqualTo("de");
        assertThat(statementsDuring(() -> languages("/podcasts/day-shift", "fr")))
                .isZero();
        languages("/podcasts/day-shift?lang=fr", "fr");
        assertThat(size()).isEqualTo(4);

        Set<String> tags = Set.of(
                tag(send("/", "GET", Map.of("Accept-Language", "de"))),
                tag(send("/", "GET", Map.of("Accept-Language", "en"))),
                tag(send("/?lang=de", "GET", Map.of())));
        assertThat(tags).hasSize(3);
        assertThat(response("/").header("Vary")).isEqualTo("Accept-Encoding, Accept-Language, Cookie");
        assertThat(response("/?lang=de").header("Vary")).isEqualTo("Accept-Encoding, Cookie");
        assertThat(response("/podcasts/day-shift").header("Vary")).isEqualTo("Accept-Encoding, Cookie");
        assertThat(response("/search/list.m3u?q=eins").header("Vary")).isEqualTo("Accept-Encoding, Accept-Language");
    }

    /** {@return the language of a page, which its element and the header say alike} */
    private String languages(String path, String accepted) {
        try {
            Connection.Response answer =
                    request(path).header("Accept-Language", accepted).execute();
            String language = answer.parse().select("html").attr("lang");
            assertThat(answer.header("Content-Language")).as(path).isEqualTo(language);
            return language;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> kept() {
        return List.of("/", SHOW, ONE, SHOW + "?sort=oldest", SHOW + "?sort=favorites", "/people/gina-guest");
    }

    private static TestFeed show() {
        return TestFeed.titled("Night Shift")
                .episode(1, "One", "a")
                .episode(2, "Two", "b")
                .item("<title>Three</title><guid>3</guid><podcast:person>Gina Guest</podcast:person>");
    }

    private void room(long bytes) {
        cache.pages.policy().eviction().orElseThrow().setMaximum(bytes);
        cache.pages.invalidateAll();
    }

    private long size() {
        return cache.pages.asMap().size();
    }

    /** {@return the slugs of the episodes whose hearts are pressed} */
    private static Set<String> pressed(Document page) {
        Set<String> slugs = new HashSet<>();
        page.select(".favorite--kept").eachAttr("action").forEach(action -> slugs.add(action.split("/")[3]));
        return slugs;
    }

    private String press(String episode, String library) throws IOException {
        Connection press = request(episode + "/favorite").method(Method.POST);
        Connection.Response answer = (library == null ? press : press.cookie("library", library)).execute();
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.cookie("library");
    }

    private Document page(String path, String library) throws IOException {
        return request(path).cookie("library", library).get();
    }

    private long statementsOf(String path, String library) {
        return statementsDuring(() -> {
            try {
                page(path, library);
            } catch (IOException broken) {
                throw new java.io.UncheckedIOException(broken);
            }
        });
    }

    private HttpResponse<byte[]> send(String path, String method, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base() + path)).method(method, HttpRequest.BodyPublishers.noBody());
        headers.forEach(request::header);
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    }

    private static Map<String, List<String>> headers(HttpResponse<byte[]> answer) {
        Map<String, List<String>> headers = new HashMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }

    private static String tag(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
