package io.podcatalog.podcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostNameTests {

    @ParameterizedTest
    @CsvSource({
        "example.org, example.org",
        "Example.ORG., example.org",
        "pod_cast.example, pod_cast.example",
        "-a.example-, -a.example-",
        "müsli.example, xn--msli-0ra.example",
        "faß.example, xn--fa-hia.example",
        "ΒΌΛΟΣ.example, xn--nxasmq6b.example",
        "[::1], 0:0:0:0:0:0:0:1",
        "::1, 0:0:0:0:0:0:0:1",
        "[2001:DB8::], 2001:db8:0:0:0:0:0:0",
        "[::ffff:127.0.0.1], 127.0.0.1"
    })
    void hasOneSpelling(String text, String name) {
        assertThat(HostName.of(text)).isEqualTo(new HostName(name)).isEqualTo(HostName.of(name));
        assertThat(HostName.of(text).isUsable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "a..b",
                "a..",
                "a...",
                "a b",
                "a%",
                "%00",
                "a\0b",
                "[::1",
                "[fe80::1%25lo]",
                "a:b",
                "a/b",
                "\uD800",
                "*"
            })
    void recognizesNamesThatNoHostCanHave(String text) {
        HostName name = HostName.of(text);
        assertThat(name.isUsable()).isFalse();
        assertThat(HostName.of(name.value())).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "http://pod_cast.example:81/a:1, pod_cast.example, 81",
        "http://pod_cast.example, pod_cast.example, -1",
        "http://user:1@pod_cast.example:81, pod_cast.example, 81",
        "http://[::1]:81/, 0:0:0:0:0:0:0:1, 81",
        "http://example.org:/, example.org, -1",
        "http://pod_cast.example:99999999999/, pod_cast.example, 2147483647",
        "mailto:a@example.org, '', -1",
        "/a, '', -1"
    })
    void readsHostAndPortFromAnAddress(URI address, String name, int port) {
        assertThat(HostName.of(address).value()).isEqualTo(name);
        assertThat(HostName.port(address)).isEqualTo(port);
    }

    @Test
    void cutsANameThatIsTooLongForDns() {
        String longest = "a.".repeat(126) + "a";
        assertThat(HostName.of(longest)).isEqualTo(new HostName(longest));
        assertThat(HostName.of(longest + "a").isUsable()).isFalse();
    }

    @Property
    void isShortAsciiAndStaysTheSameWhenReadAgain(@ForAll String text) {
        HostName name = HostName.of(text);
        assertThat(name.value()).hasSizeLessThanOrEqualTo(HostName.MAX_LENGTH).matches("[!-~]*");
        if (name.isUsable()) {
            assertThat(HostName.of(name.value())).isEqualTo(name);
            assertThat(HostName.of(
                            URI.create("http://" + (name.value().contains(":") ? "[" + name + "]" : name) + ":1/")))
                    .isEqualTo(name);
        }
    }
}
