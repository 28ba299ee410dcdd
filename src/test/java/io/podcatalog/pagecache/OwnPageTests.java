package io.podcatalog.pagecache;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.jsoup.Connection.Method;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that are made for one request: with hearts, compressed, and with a tag of what is sent. */
class OwnPageTests extends ServerTests {

    private static final String ONE = "/podcasts/night-shift/one";

    private String library;

    @BeforeEach
    void keepOne() throws IOException {
        imported(TestFeed.titled("Night Shift").episode(1, "One", "a").episode(2, "Two", "b"));
        library = request(ONE + "/favorite").method(Method.POST).execute().cookie("library");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/favorites",
                "/search?q=one",
                "/search?q=one&x=1",
                ONE,
                ONE + "?x=1",
                "/podcasts/night-shift",
                "/%70odcasts/night-shift/one",
                "/"
            })
    void hasTheHeartsOfItsListener(String path) throws Exception {
        HttpResponse<byte[]> plain = send("GET", path, "identity", "");
        HttpResponse<byte[]> small = send("GET", path, "gzip", "");
        String page = new String(plain.body(), StandardCharsets.UTF_8);

        assertThat(unpacked(small)).isEqualTo(page).contains("favorite--kept").doesNotContain("heart-place");
        assertThat(tag(plain)).isNotEqualTo(tag(small));
        assertThat(small.headers().firstValue("Vary").orElse("")).contains("Accept-Encoding");
        assertThat(send("GET", path, "gzip", tag(small)).statusCode()).isEqualTo(304);
        HttpResponse<byte[]> head = send("HEAD", path, "gzip", "");
        assertThat(head.body()).isEmpty();
        assertThat(tag(head)).isEqualTo(tag(small));

        assertThat(remove().statusCode()).isEqualTo(303);
        HttpResponse<byte[]> later = send("GET", path, "gzip", tag(small));
        assertThat(later.statusCode()).isEqualTo(200);
        assertThat(unpacked(later)).doesNotContain("favorite--kept");
    }

    private HttpResponse<byte[]> remove() throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(base() + ONE + "/favorite"))
                                .header("Sec-Fetch-Site", "same-origin")
                                .header("Cookie", "library=" + library)
                                .DELETE()
                                .build(),
                        BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> send(String method, String path, String encoding, String tag) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(base() + path))
                                .method(method, HttpRequest.BodyPublishers.noBody())
                                .header("Accept-Encoding", encoding)
                                .header("If-None-Match", tag)
                                .header("Cookie", "library=" + library)
                                .build(),
                        BodyHandlers.ofByteArray());
    }

    private static String tag(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static String unpacked(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        try (GZIPInputStream text = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
