package io.podcatalog.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import java.util.List;
import org.jsoup.Connection;
import org.junit.jupiter.api.Test;

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

    @Test
    void neverTakesItsAddressFromARequest() throws Exception {
        Connection.Response answer = request("/status")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "host=evil.example")
                .execute();

        assertThat(answer.body()).doesNotContain("evil.example").contains(SITE + "/status");
    }

    @Test
    void answersAPageThatABrowserHasAlreadyWithout() throws Exception {
        Connection.Response first = response("/status");
        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(first.header("ETag")).startsWith("W/\"");

        Connection.Response again =
                request("/status").header("If-None-Match", first.header("ETag")).execute();
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void speaksEnglishWhateverIsAskedFor() throws Exception {
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
    void answersEveryClientWithAPageThatLeadsBack() throws Exception {
        Connection.Response answer = request("/nowhere").header("Accept", "*/*").execute();

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(answer.parse().select("main a[href=/]")).isNotEmpty();
        assertThat(response("/error").statusCode()).isEqualTo(404);
    }

    @Test
    void sendsTheStyleSheetWholeUnderTheHashOfItsContent() {
        String address = page("/").select("link[rel=stylesheet]").attr("href");

        assertThat(address).matches("/css/app-[0-9a-f]{32}\\.css");
        Connection.Response style = response(address);
        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.body()).doesNotContain("@import").contains("@layer components", ".show-notes");
        assertThat(style.header("Cache-Control")).contains("max-age=31536000", "immutable");
    }
}
