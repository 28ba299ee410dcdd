package io.podcatalog.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class NetworkTests {

    /** Each pair is one address in two spellings, or two addresses of one network. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.7 | 203.0.113.7:55",
                "203.0.113.7 | ::ffff:203.0.113.7",
                "203.0.113.7 | [::ffff:cb00:7107]:443",
                "203.0.113.7 | 203.000.113.007",
                "2001:db8::1 | 2001:db8::2",
                "2001:db8::1 | 2001:0DB8:0:0:ffff:ffff:ffff:ffff",
                "2001:db8::1 | [2001:db8::7]",
                "2001:db8::1 | [2001:db8::7]:4711",
                "fe80::1 | fe80::2%eth0",
                "fe80::1 | fe80:0:0:0:1:2:3:4%2",
                "fe80::1 | [fe80::2%25eth0]:80",
            })
    void readsAnAddressInEverySpelling(String address, String same) {
        assertThat(Network.of(address))
                .isEqualTo(Network.of(same))
                .isNotIn(Network.UNKNOWN, Network.THIS_MACHINE)
                .isNotIn(Network.of("203.0.113.8"), Network.of("2001:db8:0:1::1"), Network.of("203.0.113.70"));
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1", "127.8.9.10:80", "::1", "[::1]:8080", "0:0:0:0:0:0:0:1%lo", "::ffff:127.0.0.1"})
    void knowsThisMachine(String address) {
        assertThat(Network.of(address)).isEqualTo(Network.THIS_MACHINE);
    }

    /** A look-up of one of these names would take seconds, and an attacker's name server could answer it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unknown",
                "localhost",
                "evil.example",
                "abcd",
                "[abcd]",
                "localhost:80",
                "[localhost]",
                "dead.beef",
                "_hidden",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.256",
                "1.2.3.4:port",
                "1.2.3.4:123456",
                "-1.2.3.4",
                "16909060",
                "0x7f000001",
                "[1.2.3.4]",
                "١.٢.٣.٤",
                "2001:db8::1::2",
                "2001:db8",
                ":::::",
                ":",
                "[2001:db8::1",
                "2001:db8::1]",
                "[2001:db8::1]x",
                "2001:db8::g",
                "::1.2.3.4.5",
                "12345::1",
                "'\"2001:db8::1\"'",
                "%",
                "[]",
                "[%eth0]",
                "\0",
                "' or 1=1 --",
            })
    void countsAllOtherTextsAsOneNetworkWithoutALookUp(String address) {
        assertThat(Network.of(address)).isEqualTo(Network.UNKNOWN);
        assertThat(Network.of(address.repeat(5000))).isEqualTo(Network.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                // remote address | X-Forwarded-For | network that counts
                "198.51.100.9 | none | 198.51.100.9",
                "198.51.100.9 | 203.0.113.7 | 198.51.100.9",
                "10.0.0.5 | 203.0.113.7 | 10.0.0.5",
                "unknown | 203.0.113.7 | unknown",
                "127.0.0.1 | none | 127.0.0.1",
                "127.0.0.1 | '' | 127.0.0.1",
                "127.0.0.1 | ' , ,' | 127.0.0.1",
                "127.0.0.1 | 203.0.113.7 | 203.0.113.7",
                "0:0:0:0:0:0:0:1 | 203.0.113.7 | 203.0.113.7",
                "127.0.0.1 | '6.6.6.6, 203.0.113.7' | 203.0.113.7",
                "127.0.0.1 | '6.6.6.6 ,evil.example, 203.0.113.7 ' | 203.0.113.7",
                "127.0.0.1 | '203.0.113.7,' | 203.0.113.7",
                "127.0.0.1 | '6.6.6.6, 203.0.113.7, 127.0.0.1, ::1' | 203.0.113.7",
                "127.0.0.1 | '203.0.113.7, unknown' | unknown",
                "127.0.0.1 | '203.0.113.7, 127.0.0.1.' | unknown",
                "127.0.0.1 | '203.0.113.7; 1.1.1.1' | unknown",
            })
    void readsTheLastAddressFromAProxyOnThisMachine(String peer, String forwarded, String sender) {
        assertThat(Network.of(request(peer, forwarded == null ? List.of() : List.of(forwarded))))
                .isEqualTo(Network.of(sender));
    }

    @Test
    void joinsSeveralHeaders() {
        assertThat(Network.of(request("127.0.0.1", List.of("6.6.6.6, 203.0.113.8", "203.0.113.7"))))
                .isEqualTo(Network.of("203.0.113.7"));
        assertThat(Network.of(request("127.0.0.1", List.of("6.6.6.6,".repeat(1000) + "203.0.113.7", ""))))
                .isEqualTo(Network.of("203.0.113.7"));
        assertThat(Network.of(request("127.0.0.1", List.of(",".repeat(8000))))).isEqualTo(Network.THIS_MACHINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.1, ::1", "[::1]:80"})
    void countsThisMachineBehindAProxyOfItsOwn(String forwarded) {
        assertThat(Network.of(request("127.0.0.1", List.of(forwarded)))).isEqualTo(Network.BEHIND_A_PROXY_HERE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "for=203.0.113.7 | 203.0.113.7",
                "For=\"[2001:db8::1]:4711\";proto=https | 2001:db8::1",
                "for=6.6.6.6;by=10.0.0.1, by=10.0.0.2; for=203.0.113.7 | 203.0.113.7",
                "for=_hidden | unknown"
            })
    void readsTheForwardedHeaderToo(String forwarded, String sender) {
        MockHttpServletRequest request = request("127.0.0.1", List.of());
        request.addHeader("Forwarded", forwarded);
        assertThat(Network.of(request)).isEqualTo(Network.of(sender));
        assertThat(Network.of(request("198.51.100.9", List.of()))).isEqualTo(Network.of("198.51.100.9"));
    }

    private static MockHttpServletRequest request(String peer, List<String> forwarded) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(peer);
        forwarded.forEach(value -> request.addHeader("X-Forwarded-For", value));
        return request;
    }
}
