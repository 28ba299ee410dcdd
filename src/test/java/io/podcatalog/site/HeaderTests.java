package io.podcatalog.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTests extends ServerTests {

    @Test
    void sendsTheSamePolicyWithEveryAnswer() {
        for (String path : List.of("/", "/nowhere", "/status", "/sitemap.xml", "/robots.txt", "/icon.svg")) {
            Connection.Response answer = response(path);
            assertThat(answer.header("Content-Security-Policy"))
                    .as(path)
                    .startsWith("default-src 'none'; script-src 'self'; style-src 'self' 'sha256-")
                    .contains("img-src 'self';", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe", "nonce");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
            assertThat(answer.header("Permissions-Policy")).contains("camera=()");
            assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Server")).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%00 HTTP/1.1\r\nHost: localhost\r\n",
                "GET /a|<b> HTTP/1.1\r\nHost: localhost\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nBad Header: 1\r\n",
                "GET / HTTP/1.1\r\nHost: local host\r\n",
                "GET / HTTP/1.1\r\n",
                "GET / HTTP/9.9\r\nHost: localhost\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: nonsense\r\n",
                "nonsense\r\n"
            })
    void sendsThePolicyForRequestsThatCannotBeRead(String request) throws Exception {
        String answer = raw(request + "Connection: close\r\n\r\n");

        assertThat(answer)
                .matches("(?s)HTTP/1.1 [45]\\d\\d .*")
                .contains("Content-Security-Policy: default-src 'none'; ", "X-Content-Type-Options: nosniff")
                .contains("<a href=\"/\">")
                .doesNotContain("<b>", "Apache", "Tomcat", "nonsense", "Exception");
    }

    @Test
    void neverTakesTheSitesAddressFromARequest() throws Exception {
        Connection.Response answer = request("/status")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "host=evil.example")
                .execute();

        assertThat(answer.body()).doesNotContain("evil.example").contains(SITE + "/status");
    }

    @Test
    void answers304IfTheBrowserHasThePage() throws Exception {
        Connection.Response first = response("/status");
        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(first.header("ETag")).startsWith("W/\"");

        Connection.Response again =
                request("/status").header("If-None-Match", first.header("ETag")).execute();
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void answersManyRequestsOverOneConnection() throws Exception {
        String request = "GET /robots.txt HTTP/1.1\r\nHost: localhost\r\n";

        String answers = raw((request + "\r\n").repeat(150) + request + "Connection: close\r\n\r\n");

        assertThat(answers.split("HTTP/1.1 200", -1)).hasSize(1 + 151);
    }

    private String raw(String request) throws IOException {
        URI base = URI.create(base());
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** They stand under the address of a page that is kept, and are not kept themselves. */
    @Test
    void answers304IfThePlayerHasTheChapters() throws Exception {
        imported(TestFeed.titled("Night Shift")
                .item("<title>One</title><guid>1</guid><psc:chapters><psc:chapter start=\"0\" title=\"Start\"/>"
                        + "<psc:chapter start=\"60\" title=\"End\"/></psc:chapters>"));
        Connection.Response first = chapters("").execute();
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(chapters(first.header("ETag")).execute().statusCode()).isEqualTo(304);
    }

    private Connection chapters(String tag) {
        return request("/podcasts/night-shift/one/chapters.json")
                .header("Accept", "application/json")
                .header("If-None-Match", tag);
    }

    @Test
    void writesEnglishIfTheWantedLanguageHasNoTexts() throws Exception {
        String many = "en,".repeat(2000) + "en";
        assertThat(request("/status").header("Accept-Language", many).execute().statusCode())
                .isEqualTo(200);
        assertThat(request("/status")
                        .header("Accept-Language", "ar")
                        .execute()
                        .parse()
                        .select("time")
                        .text())
                .isEqualTo(page("/status").select("time").text());
    }

    @Test
    void answersEveryErrorWithAPageThatLinksBack() throws Exception {
        Connection.Response answer = request("/nowhere").header("Accept", "*/*").execute();

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(answer.parse().select("main a[href=/]")).isNotEmpty();
        assertThat(response("/error").statusCode()).isEqualTo(404);
    }

    @Test
    void sendsOneStyleSheetUnderTheHashOfItsContent() {
        String address = page("/").select("link[rel=stylesheet]").attr("href");

        assertThat(address).matches("/css/app-[0-9a-f]{32}\\.css");
        Connection.Response style = response(address);
        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.body()).doesNotContain("@import").contains("@layer components", ".show-notes");
        assertThat(style.header("Cache-Control")).contains("max-age=31536000", "immutable");
    }
}
