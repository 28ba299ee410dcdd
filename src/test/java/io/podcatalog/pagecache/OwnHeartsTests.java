package io.podcatalog.pagecache;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import io.podcatalog.listing.HeartMarks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Connection;
import org.jsoup.Connection.Method;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Twenty-five listeners and visitors without a library read pages of all kinds at the same time. */
class OwnHeartsTests extends ServerTests {

    private static final String SHOW = "/podcasts/night-shift";
    private static final List<String> EPISODES = List.of("one", "two", "three", "four", "five");

    private static final List<String> PAGES = List.of(
            "/",
            SHOW,
            SHOW + "?sort=oldest",
            SHOW + "?sort=favorites",
            SHOW + "?x=1",
            SHOW + "/one",
            SHOW + "/one?t=12",
            SHOW + "/two",
            SHOW + "/three",
            SHOW + "/nothing",
            "/people/gina-guest",
            "/search?q=one",
            "/favorites",
            "/status",
            "/sitemap.xml");

    @BeforeEach
    void keepPages() {
        keptPages.keep();
        imported(TestFeed.titled("Night Shift")
                .episode(1, "One", "a")
                .episode(2, "Two", "b")
                .episode(4, "Four", "d")
                .episode(5, "Five", "e")
                .item("<title>Three</title><guid>3</guid><podcast:person>Gina Guest</podcast:person>"));
    }

    @AfterEach
    void keepNone() {
        keptPages.keepNone();
    }

    @Test
    void areShownToTheirListenerOnly() throws Exception {
        Map<String, Set<String>> libraries = new HashMap<>();
        Random random = new Random(3);
        for (int i = 0; i < 25; i++) {
            Set<String> hearts = new HashSet<>(List.of(EPISODES.get(i % 5), EPISODES.get(random.nextInt(5))));
            String library = null;
            for (String heart : hearts) {
                library = press(SHOW + "/" + heart, library);
            }
            libraries.put(library, hearts);
        }
        libraries.put("", Set.of());
        libraries.put("A".repeat(43), Set.of());
        libraries.put("no token", Set.of());
        List<Callable<Void>> readers = new ArrayList<>();
        libraries.forEach((library, hearts) -> readers.add(() -> {
            for (String path : PAGES) {
                read(path, library, hearts);
            }
            return null;
        }));
        ExecutorService browsers = Executors.newFixedThreadPool(16);
        try {
            for (Future<Void> reader : browsers.invokeAll(readers)) {
                reader.get();
            }
        } finally {
            browsers.shutdown();
        }
    }

    private void read(String path, String library, Set<String> hearts) throws IOException {
        Connection request = request(path);
        Connection.Response answer = (library.isEmpty() ? request : request.cookie("library", library)).execute();
        Document page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).as(path).isEqualTo(path.endsWith("nothing") ? 404 : 200);

        Set<String> expected = new HashSet<>(slugs(page, ".favorite"));
        expected.retainAll(hearts);
        assertThat(slugs(page, ".favorite--kept"))
                .as("%s for %s", path, hearts)
                .containsExactlyInAnyOrderElementsOf(expected);
        if (path.equals("/favorites")) {
            assertThat(slugs(page, ".favorite")).containsExactlyInAnyOrderElementsOf(hearts);
        }
        if (library.length() == 43 && !page.select(".favorite").isEmpty()) {
            assertThat(answer.header("Cache-Control")).as(path).isEqualTo("private, no-cache");
        }
        assertThat(answer.body()).doesNotContain("heart-place", HeartMarks.MARK);
        assertThat(answer.headers()).doesNotContainKey("Set-Cookie");
    }

    /** {@return the slugs of the episodes of these forms} */
    private static List<String> slugs(Document page, String forms) {
        return page.select(forms).eachAttr("action").stream()
                .map(action -> action.split("/")[3])
                .distinct()
                .toList();
    }

    private String press(String episode, String library) throws IOException {
        Connection press = request(episode + "/favorite").method(Method.POST);
        return (library == null ? press : press.cookie("library", library))
                .execute()
                .cookie("library");
    }
}
