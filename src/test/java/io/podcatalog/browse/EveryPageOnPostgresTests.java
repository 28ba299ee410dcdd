package io.podcatalog.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.Painter;
import io.podcatalog.Postgres;
import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.awt.Color;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;

/** Follows all links within the site, so that PostgreSQL gets every query of a page. */
@ContextConfiguration(initializers = Postgres.class)
class EveryPageOnPostgresTests extends ServerTests {

    private static final String DRILL = "/podcasts/night-shift/the-restore-drill";

    @Test
    void answersEveryLinkOfEveryPage() throws Exception {
        importShow();
        Deque<String> next = new ArrayDeque<>(List.of("/", "/status", "/search?q=drill", "/favorites", "/sitemap.xml"));
        next.addAll(sitemap().stream()
                .map(address -> address.substring(SITE.length()))
                .toList());
        Set<String> seen = new HashSet<>(next);
        while (!next.isEmpty()) {
            String path = next.remove();
            Connection.Response answer = response(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            if (answer.contentType().startsWith("text/html")) {
                links(answer.parse()).filter(seen::add).forEach(next::add);
            }
        }
        assertThat(seen)
                .contains(DRILL, "/people/ines-okafor", "/podcasts/night-shift?season=1&sort=oldest")
                .anyMatch(path -> path.startsWith("/artwork/"));
        assertThat(page(DRILL).select(".chapters__title, .people a, #related a"))
                .hasSize(4);
    }

    private static Stream<String> links(Document page) {
        page.setBaseUri(SITE + "/");
        return page.select("a[href], link[href], img[src]").stream()
                .map(link -> link.absUrl(link.hasAttr("href") ? "href" : "src"))
                .filter(address -> address.startsWith(SITE + "/"))
                .map(address -> address.substring(SITE.length()).replaceAll("#.*", ""));
    }

    private void importShow() {
        TestFeed feed = TestFeed.titled("Night Shift");
        for (int i = 1; i <= 3; i++) {
            String cover = PUBLISHER.publish("/%d.png".formatted(i), Painter.cover(40, new Color(60 * i, 0, 0)));
            feed.item("""
                    <title>%s</title><guid>%2$d</guid><itunes:season>%2$d</itunes:season><itunes:duration>1200</itunes:duration>
                    <pubDate>Wed, 05 Mar 2025 10:00:00 GMT</pubDate><itunes:image href="%3$s"/>
                    <podcast:person>Ines Okafor</podcast:person>
                    <psc:chapters version="1.2"><psc:chapter start="00:00:34" title="Trust"/></psc:chapters>
                    <description>Notes on backups, restores and Kubernetes.</description>
                    """.formatted(
                            List.of("", "The restore drill", "A backup", "Kubernetes at night")
                                    .get(i),
                            i,
                            cover));
        }
        imported(feed);
        artwork.await();
        index.await();
    }
}
