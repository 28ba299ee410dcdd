package io.podcatalog.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.Painter;
import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.awt.Color;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Connection.Method;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Every kind of answer has the same headers for HEAD as for GET (RFC 9110 §9.3.2). */
class HeadRequestTests extends ServerTests {

    private static final String SHOW = "/podcasts/night-shift";
    private static final String ONE = SHOW + "/one";

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void headAnswersWithTheHeadersOfGet() throws Exception {
        imported(TestFeed.titled("Night Shift")
                .channel("<itunes:image href=\"%s\"/>"
                        .formatted(PUBLISHER.publish("/cover.png", Painter.cover(120, Color.ORANGE))))
                .channel("<podcast:person>Gina Guest</podcast:person>")
                .episode(1, "One", "<p>a</p>")
                .item("<title>Two</title><guid>2</guid><psc:chapters><psc:chapter start=\"0\" title=\"Start\"/>"
                        + "<psc:chapter start=\"60\" title=\"End\"/></psc:chapters>"));
        artwork.await();
        index.await();
        SoftAssertions all = new SoftAssertions();
        for (String path : paths()) {
            for (String encoding : List.of("gzip", "identity")) {
                HttpResponse<byte[]> get = send("GET", path, encoding);
                HttpResponse<byte[]> head = send("HEAD", path, encoding);
                all.assertThat(head.body()).as(path).isEmpty();
                all.assertThat(head.statusCode()).as(path).isEqualTo(get.statusCode());
                all.assertThat(headers(head)).as(path + " " + encoding).isEqualTo(headers(get));
            }
        }
        all.assertAll();
    }

    private List<String> paths() throws IOException {
        List<String> paths = new ArrayList<>(List.of(
                "/",
                "/?page=1",
                SHOW,
                SHOW + "?year=2024",
                SHOW + "/",
                SHOW + "/list.m3u",
                SHOW + "/list.rss",
                ONE,
                ONE + "?t=5",
                ONE + "/audio",
                ONE + "/file",
                SHOW + "/two/chapters.json",
                SHOW + "/two/captions.vtt",
                ONE + "/embed",
                ONE + "/embed?t=5",
                "/oembed?url=" + SITE + ONE,
                "/oembed?format=xml&url=" + SITE + ONE,
                "/oembed?format=yaml&url=" + SITE + ONE,
                "/people/gina-guest",
                "/people/gina-guest/list.rss",
                "/search",
                "/search?q=one",
                "/search/list.m3u?q=one",
                "/search/suggestions?q=one",
                "/search/suggestions.json?q=one",
                "/favorites",
                "/status",
                "/sitemap.xml",
                "/sitemap-podcast-night-shift-1.xml",
                "/sitemap-people-1.xml",
                "/robots.txt",
                "/opensearch.xml",
                "/favicon.ico",
                "/apple-touch-icon.png",
                "/icon.svg",
                "/sample/covers/steady-state.png",
                "/sample/audio/00-welcome-to-steady-state.mp3",
                "/nowhere",
                SHOW + "/nowhere",
                "/.well-known/security.txt",
                "/error"));
        for (Element link : page(SHOW).select("link[rel=stylesheet], link[rel=icon], script[src], main img[src]")) {
            paths.add(link.hasAttr("href") ? link.attr("href") : link.attr("src"));
        }
        paths.add(page(ONE).select("meta[property=og:image]").attr("content").substring(SITE.length()));
        paths.add(feedOfFavorites());
        assertThat(paths).anyMatch(path -> path.startsWith("/artwork/"));
        return paths;
    }

    private String feedOfFavorites() throws IOException {
        String library =
                request(ONE + "/favorite").method(Method.POST).execute().cookie("library");
        return request("/favorites")
                .cookie("library", library)
                .get()
                .select(".elsewhere a[type='application/rss+xml']")
                .attr("href");
    }

    private HttpResponse<byte[]> send(String method, String path, String encoding)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(base() + path))
                        .header("Accept-Encoding", encoding)
                        .method(method, BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofByteArray());
    }

    /**
     * Of a body that is compressed while it is sent, nobody knows the length before its end. After a hundred requests,
     * Tomcat closes the connection.
     */
    private static Map<String, List<String>> headers(HttpResponse<byte[]> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        headers.remove("connection");
        headers.remove("transfer-encoding");
        return headers;
    }
}
