package io.podcatalog.podcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpUrlTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "https://traffic.libsyn.com/secure/show/7.mp3?dest-id=12&x=%20",
                "https://images.example.com/s:300/plain/s3://bucket/cover.jpg",
                "https://www.example.com/redirect.mp3/https://media.example.com//7.mp3",
                "https://example.com/a/../b;c=d?e=f?g#h",
                "http://my_show.example.com:8080/",
                "http://[2001:db8::1]/"
            })
    void keepsAGoodAddressAsItIs(String address) {
        assertThat(HttpUrl.parse(address)).hasValue(new HttpUrl(address));
    }

    @ParameterizedTest
    @CsvSource({
        "' https://example.com/a b.mp3 ', https://example.com/a%20b.mp3",
        "HTTPS://Example.COM:443/Ab, https://example.com/Ab",
        "https:/example.com/a, https://example.com/a",
        "https://müller.example/ü?ö=ß#é, https://xn--mller-kva.example/%C3%BC?%C3%B6=%C3%9F#%C3%A9",
        "https://example.com/🚂, https://example.com/%F0%9F%9A%82",
        "https://example.com/100%|[x], https://example.com/100%25%7C%5Bx%5D",
        "https://example.com/#a#b, https://example.com/#a%23b"
    })
    void readsAnAddressAsBrowsersDo(String text, String expected) {
        assertThat(HttpUrl.parse(text)).hasValue(new HttpUrl(expected));
        assertThat(HttpUrl.parse(expected)).hasValue(new HttpUrl(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com",
                "/a",
                "//example.com/a",
                "javascript:alert(1)",
                "java\nscript:alert(1)",
                "data:text/html,x",
                "ftp://example.com/a",
                "https://user:password@example.com/",
                "https://exam ple.com/",
                "https://example.com:99999/",
                "https://-a.example/",
                "https://",
                "mailto:a@example.com"
            })
    void refusesWhatMayNotStandInAPage(String text) {
        assertThat(HttpUrl.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "b, https://example.com/shows/b",
        "../b, https://example.com/b",
        "/b, https://example.com/b",
        "?b=1, https://example.com/shows/a?b=1",
        "//cdn.example.com/b, https://cdn.example.com/b",
        "http://other.example//b, http://other.example//b",
        "ü b, https://example.com/shows/%C3%BC%20b"
    })
    void resolvesRelativeAddresses(String text, String expected) {
        assertThat(HttpUrl.parse(text, new HttpUrl("https://example.com/shows/a?x=1#y")))
                .hasValue(new HttpUrl(expected));
    }

    @Test
    void resolvesAgainstAnAddressWithoutAPath() {
        assertThat(HttpUrl.parse("b", new HttpUrl("https://example.com")))
                .hasValue(new HttpUrl("https://example.com/b"));
    }

    @Test
    void resolvesNoOtherSchemes() {
        assertThat(HttpUrl.parse("javascript:alert(1)", new HttpUrl("https://example.com/")))
                .isEmpty();
    }

    @Test
    void knowsItsHost() {
        assertThat(new HttpUrl("https://my_show.example.com:8080/a").host()).isEqualTo("my_show.example.com");
    }

    @Test
    void hasALimit() {
        assertThat(HttpUrl.parse("https://example.com/" + "a".repeat(2000))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new HttpUrl("https://example.com/" + "a".repeat(2000)));
    }
}
