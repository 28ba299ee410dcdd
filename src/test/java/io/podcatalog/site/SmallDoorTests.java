package io.podcatalog.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import io.podcatalog.podcast.HttpUrl;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jsoup.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that people and programs try although no page links them. */
class SmallDoorTests extends ServerTests {

    @ParameterizedTest
    @CsvSource({
        "/podcasts/night-shift/, /podcasts/night-shift",
        "/podcasts/night-shift/one/?t=12%2C30&x=/, /podcasts/night-shift/one?t=12%2C30&x=/",
        "/podcasts/night-shift///, /podcasts/night-shift",
        "/search/?q=a+b%26c, /search?q=a+b%26c",
        "/people/%D7%93%D7%A0%D7%99/, /people/%D7%93%D7%A0%D7%99",
        "/nowhere/, /nowhere",
    })
    void aTrailingSlashLeadsToThePage(String from, String to) {
        Connection.Response answer = response(from);
        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.header("Location")).isEqualTo(to);
    }

    /** Browsers read //evil.example and /\\evil.example as addresses of another host. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/",
                "///evil.example/",
                "//evil.example/%2F/",
                "/%2Fevil.example/",
                "/%2F/evil.example/",
                "/\\evil.example/",
                "/%5Cevil.example/",
                "/%5C/evil.example/",
                "/.//evil.example/",
                "/a/..//evil.example/",
                "/..//evil.example/",
                "/;//evil.example/",
                "/%09/evil.example/",
                "/%0D%0ALocation:%20https://evil.example/",
                "https://evil.example/",
                "//",
                "///",
            })
    void aTrailingSlashNeverLeadsToAnotherHost(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        answer.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.startsWith("Location:"))
                .forEach(line -> {
                    URI target = URI.create(base() + "/").resolve(line.substring("Location: ".length()));
                    assertThat(target.getAuthority())
                            .as(line)
                            .isEqualTo(URI.create(base()).getAuthority());
                    assertThat(line).doesNotContain("\\").doesNotStartWith("Location: //");
                });
    }

    @Test
    void aTrailingSlashChangesNoRequestThatWrites() throws IOException {
        assertThat(request("/podcasts/night-shift/one/favorite/")
                        .method(Connection.Method.POST)
                        .execute()
                        .statusCode())
                .isIn(404, 405);
    }

    @Test
    void sendsIconsThatEveryClientReads() throws IOException {
        byte[] icon = response("/favicon.ico").bodyAsBytes();
        assertThat(icon).startsWith(0, 0, 1, 0);
        Connection.Response touch = response("/apple-touch-icon.png");
        assertThat(touch.contentType()).isEqualTo("image/png");
        assertThat(touch.bodyAsBytes()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(touch.header("Cache-Control")).isEqualTo("max-age=86400");
    }

    @Test
    void describesItsSearchToBrowsers() throws IOException {
        imported(TestFeed.titled("Night Shift & Friends of the Pager").episode(1, "Restore", "a"));
        var link = page("/").selectFirst("link[rel=search]");
        assertThat(link.attr("type")).isEqualTo("application/opensearchdescription+xml");
        assertThat(link.attr("title")).isEqualTo("Night Shift & Friends of the Pager");

        Connection.Response file = response(link.attr("href"));
        assertThat(file.contentType()).startsWith("application/opensearchdescription+xml");
        var description = org.jsoup.Jsoup.parse(file.body(), "", org.jsoup.parser.Parser.xmlParser());
        assertThat(description.select("ShortName").text())
                .hasSizeLessThanOrEqualTo(16)
                .startsWith("Night Shift");
        assertThat(description.select("Url[type=text/html]").attr("template"))
                .isEqualTo(SITE + "/search?q={searchTerms}");
        String suggestions =
                description.select("Url[type=application/x-suggestions+json]").attr("template");
        assertThat(response(suggestions.substring(SITE.length()).replace("{searchTerms}", "resto"))
                        .body())
                .isEqualTo("[\"resto\",[\"Restore\"],[\"Restore (episode of Night Shift & Friends of the Pager,"
                        + " January 10, 2024)\"],[\"" + SITE
                        + "/podcasts/night-shift-and-friends-of-the-pager/restore\"]]");
    }

    @Test
    void hasNoSecurityTxtWithoutTheSetting() {
        assertThat(response("/.well-known/security.txt").statusCode()).isEqualTo(404);
    }

    @Test
    void saysInSecurityTxtWhomToTellForLessThanAYear() {
        SiteSettings site = new SiteSettings(HttpUrl.of("https://a.example"), " mailto:security@a.example ");
        Clock clock = Clock.fixed(Instant.parse("2026-03-04T05:06:07Z"), ZoneOffset.UTC);

        assertThat(new SecurityTxtController(site, clock).show().getBody()).isEqualTo("""
                Contact: mailto:security@a.example
                Expires: 2026-08-31T00:00:00Z
                Canonical: https://a.example/.well-known/security.txt
                """);
    }

    private String raw(String request) throws IOException {
        URI base = URI.create(base());
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
