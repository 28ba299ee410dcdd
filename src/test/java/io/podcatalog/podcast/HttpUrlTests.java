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
        "https:/example.com/a, https://example.com/a",
        "https://müller.example/ü?ö=ß#é, https://xn--mller-kva.example/%C3%BC?%C3%B6=%C3%9F#%C3%A9",
        "https://example.com/🚂, https://example.com/%F0%9F%9A%82",
        "https://example.com/100%|[x], https://example.com/100%25%7C%5Bx%5D",
        "https://example.com/#a#b, https://example.com/#a%23b",
        "https://@example.com./a@b, https://example.com/a@b",
        "https://:@[::1]/, https://[::1]/"
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
                "https://.@example.com/",
                "https://a@@example.com/",
                "https://xn--a。/",
                "https://exam ple.com/",
                "https://example.com:99999/",
                "https://-a.example/",
                "https://",
                "mailto:a@example.com"
            })
    void refusesAddressesThatAPageMustNotShow(String text) {
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

    @ParameterizedTest
    @CsvSource({
        "Http://Feeds.Example.org/f, http://feeds.example.org/f",
        "https://müsli.example/f, https://xn--msli-0ra.example/f",
        "https://straße.example/f, https://xn--strae-oqa.example/f",
        "http://m%C3%BCsli_1.example:8080/f, http://xn--msli_1-3ya.example:8080/f",
        "'  https://example.org/a b ', https://example.org/a%20b",
        "http://pod_cast.example/f, http://pod_cast.example/f",
        "http://2130706433/f, http://127.0.0.1/f"
    })
    void normalizesAnAddressThatAnOperatorTyped(String text, String normal) {
        assertThat(HttpUrl.of(text)).isEqualTo(new HttpUrl(normal));
    }

    @Test
    void acceptsAHostThatIsTooLongForDns() {
        String address = "http://" + "a.".repeat(300) + "example/f";
        assertThat(HttpUrl.of(address).value()).isEqualTo(address);
        assertThat(HttpUrl.of(address).host()).hasSize(HostName.MAX_LENGTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "foo", "ftp://b.example/", "http://", "http://a b/", "http://user@a.example/"})
    void saysThatATextIsNotAnAddress(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpUrl.of(text))
                .withMessage("\"" + text + "\" is not an http or https address");
    }

    @Test
    void knowsItsHost() {
        assertThat(new HttpUrl("https://my_show.example.com:8080/a").host()).isEqualTo("my_show.example.com");
    }

    @Test
    void readsAddressesOfUpTo8000Characters() {
        String longest = "https://example.com/" + "a%20".repeat(1995);
        assertThat(HttpUrl.parse(longest)).hasValue(new HttpUrl(longest));
        assertThat(HttpUrl.parse(longest + "a")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new HttpUrl(longest + "a"));
    }
}
