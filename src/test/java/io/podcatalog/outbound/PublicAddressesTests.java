package io.podcatalog.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.podcatalog.outbound.OutboundException.Kind;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTests {

    private final PublicAddresses addresses = new PublicAddresses(List.of(), InetAddress::getAllByName);

    @ParameterizedTest
    @ValueSource(
            strings = {
                // this machine, in several spellings
                "http://127.0.0.1/",
                "http://127.0.0.2:443/",
                "http://127.255.255.254/",
                "HTTPS://127.0.0.1/",
                "http://localhost/",
                "http://localhost./",
                "http://LOCALHOST/",
                "http://0.0.0.0/",
                "http://0/",
                "http://2130706433/",
                "http://017700000001/",
                "http://0x7f000001/",
                "http://127.1/",
                "http://127.0.0.1./",
                "http://[::1]/",
                "http://[::]/",
                "http://[0:0:0:0:0:0:0:1]/",
                "http://[::1%25lo]/",
                "http://①②⑦.⓪.⓪.①/",
                "http://127。0。0。1/",
                // the same within an IPv6 address: mapped, compatible, translated, NAT64, 6to4, Teredo
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[::127.0.0.1]/",
                "http://[::ffff:0:127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[64:ff9b::10.0.0.1]/",
                "http://[64:ff9b:1::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://[2001:0:7f00:1::]/",
                // private networks
                "http://10.0.0.1/",
                "http://172.16.0.1/",
                "http://172.31.255.255/",
                "http://192.168.1.1/",
                "http://100.64.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://2852039166/",
                "http://[fd00:ec2::254]/latest/meta-data/",
                "http://[fc00::1]/",
                "http://[fe80::1]/",
                "http://[fec0::1]/",
                "http://[::ffff:192.168.1.1]/",
                // reserved and documentation ranges
                "http://192.0.0.1/",
                "http://192.0.2.1/",
                "http://198.18.0.1/",
                "http://198.51.100.1/",
                "http://203.0.113.1/",
                "http://224.0.0.1/",
                "http://240.0.0.1/",
                "http://255.255.255.255/",
                "http://[100::1]/",
                "http://[2001:db8::1]/",
                "http://[ff02::1]/",
                // addresses that look like others
                "http://93.184.216.34@127.0.0.1/",
                "http://93.184.216.34:80@127.0.0.1/",
                "http://127.0.0.1\\@93.184.216.34/",
                "http://127.0.0.1#@93.184.216.34/",
                "http:\\\\127.0.0.1\\",
                "http:///127.0.0.1/",
                "http:127.0.0.1",
                "//127.0.0.1/",
                "http://127.0.0.\t1/",
                "http://:80/",
                "http://",
                "",
            })
    void refusesAddressesThatAreNotPublic(String text) throws Exception {
        URI address;
        try {
            address = new URI(text);
        } catch (URISyntaxException notAnAddress) {
            return;
        }
        try {
            addresses.check(address);
        } catch (OutboundException refused) {
            assertThat(refused.kind()).isEqualTo(Kind.REFUSED_ADDRESS);
            return;
        }
        String host = HostAndPort.of(address).host().value();
        assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> addresses.resolve(host, 80));
        assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> addresses.resolve(host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "8.8.8.8", "172.15.255.255", "172.32.0.1", "2606:4700::6810:1"})
    void acceptsPublicAddresses(String address) throws UnknownHostException {
        assertThat(addresses.resolve(address, 80)).containsExactly(new InetSocketAddress(address, 80));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://example.org/",
                "gopher://example.org:70/",
                "jar:http://example.org/x.jar!/feed.xml",
                "data:application/rss+xml,rss",
                "javascript:alert(1)",
                "mailto:a@example.org",
                "/feed.xml",
                "http://user@example.org/",
                "http://user:secret@example.org/",
                "http://@example.org/",
                "http://example.org:22/",
                "http://example.org:0/",
                "http://example.org:8080/",
                "http://example.org:99999/",
                "https://example.org:5432/"
            })
    void refusesOtherSchemesPortsAndUserNames(String address) {
        assertThatExceptionOfType(OutboundException.class)
                .isThrownBy(() -> addresses.check(URI.create(address)))
                .returns(Kind.REFUSED_ADDRESS, OutboundException::kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org",
                "https://example.org/feed?a=b",
                "HTTP://EXAMPLE.ORG:80/",
                "http://example.org:443/",
                "http://[2606:4700::6810:1]/"
            })
    void acceptsHttpAddressesOnTheUsualPorts(String address) {
        assertThatCode(() -> addresses.check(URI.create(address))).doesNotThrowAnyException();
    }

    @Test
    void allowsAListedHostOnItsPortOnly() throws Exception {
        PublicAddresses listed = new PublicAddresses(
                List.of(new HostAndPort("127.0.0.1", 18977), new HostAndPort("[::1]", 81)), InetAddress::getAllByName);
        assertThat(listed.resolve("127.0.0.1", 18977)).containsExactly(new InetSocketAddress("127.0.0.1", 18977));
        assertThat(listed.resolve("::1", 81)).hasSize(1);
        listed.check(URI.create("http://127.0.0.1:18977/"));
        listed.check(URI.create("http://[::1]:81/"));
        for (String address : List.of("http://127.0.0.1:22/", "http://127.0.0.2:18977/", "http://2130706433:18977/")) {
            assertThatExceptionOfType(OutboundException.class).isThrownBy(() -> listed.check(URI.create(address)));
        }
        assertThatIOException().isThrownBy(() -> listed.resolve("127.0.0.1", 80));
        assertThatIOException().isThrownBy(() -> listed.resolve("127.0.0.1"));
        assertThatIOException().isThrownBy(() -> listed.resolve("127.0.0.2", 18977));
        assertThatIOException().isThrownBy(() -> listed.resolve("localhost", 18977));
    }

    @Test
    void connectsOnlyToThePublicAddressesOfAHost() throws Exception {
        InetAddress open = InetAddress.getByName("93.184.216.34");
        InetAddress[] mixed = {InetAddress.getByName("127.0.0.1"), open, InetAddress.getByName("10.0.0.1")};
        assertThat(new PublicAddresses(List.of(), host -> mixed).resolve("example.org", 443))
                .containsExactly(new InetSocketAddress(open, 443));
    }
}
