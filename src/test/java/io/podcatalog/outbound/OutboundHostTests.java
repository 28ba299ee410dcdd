package io.podcatalog.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.outbound.OutboundException.Kind;
import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The client looks a host up, allows it and asks it under one spelling, however an address writes it. */
class OutboundHostTests extends PublisherTests {

    private static final InetAddress[] LOOPBACK = {InetAddress.getLoopbackAddress()};

    @ParameterizedTest
    @CsvSource({
        "pod_cast.example, pod_cast.example",
        "_feeds.pod_cast.example, _feeds.pod_cast.example",
        "a_.example, a_.example",
        "FEEDS.Example, feeds.example",
        "feeds.example., feeds.example",
        "müsli.example, xn--msli-0ra.example",
        "M%C3%9Csli.example, xn--msli-0ra.example",
        "xn--msli-0ra.example, xn--msli-0ra.example",
        "XN--MSLI-0RA.example, xn--msli-0ra.example",
        "www.xn--msli-0ra.example, www.xn--msli-0ra.example",
        "straße.example, xn--strae-oqa.example",
        "xn--strae-oqa.example, xn--strae-oqa.example",
        "müsli_1.example, xn--msli_1-3ya.example",
        "例え.テスト, xn--r8jz45g.xn--zckzah",
        "🎙.example, xn--tk8h.example",
        "पॉडकास्ट.example, xn--11bue9aye9a0esb.example",
        "ａ.example, a.example",
    })
    void asksAHostByItsNameInAscii(String written, String name) throws OutboundException {
        publisher.answer("/f", "HTTP/1.1 200 OK\nContent-Length: 0\n\n");
        names.put(name, LOOPBACK);
        for (String allowed : new String[] {name, written}) {
            OutboundClient client =
                    client(settings(HostAndPort.valueOf(allowed + ":" + publisher.port())), this::named);
            client.get(OutboundRequest.of(address(written, "/f"), "*/*"));
            assertThat(publisher.request("/f")).contains("Host: " + name + ":" + publisher.port());
        }
    }

    @Test
    void followsARedirectToAnyOfThem() throws OutboundException {
        names.put("xn--msli-0ra.example", LOOPBACK);
        names.put("pod_cast.example", LOOPBACK);
        OutboundClient client = client(
                settings(
                        new HostAndPort("müsli.example", publisher.port()),
                        new HostAndPort("pod_cast.example", publisher.port())),
                this::named);
        publisher.answer("/a", redirect(301, address("m%C3%BCsli.example", "/b").toString()));
        publisher.answer("/b", redirect(301, "c?d"));
        publisher.answer("/c?d", redirect(301, address("pod_cast.example", "/e").toString()));
        publisher.answer("/e", redirect(301, "f/g"));
        publisher.answer("/f/g", "HTTP/1.1 200 OK\nContent-Length: 0\n\n");

        OutboundResponse answer = client.get(OutboundRequest.of(address("pod_cast.example", "/a"), "*/*"));

        assertThat(answer.address()).isEqualTo(address("pod_cast.example", "/f/g"));
        assertThat(answer.movedTo()).isEqualTo(answer.address());
        assertThat(publisher.request("/b")).contains("Host: xn--msli-0ra.example:" + publisher.port());
    }

    @ParameterizedTest
    @CsvSource({
        "a..example, a..example is not a possible host name",
        "xn--a-ü.example, xn--a-%C3%BC.example is not a possible host name",
        "a%00b.example, a%00b.example is not a possible host name",
        "a%2Fb.example, a%2Fb.example is not a possible host name",
        "pod_cast.example%3A80, %5Bpod_cast.example%3A80%5D is not a possible host name",
    })
    void refusesNamesThatNoHostCanHave(String host, String reason) {
        OutboundException refused = failure(client(settings(), this::named), URI.create("http://" + host + "/"));
        assertThat(refused.kind()).isEqualTo(Kind.REFUSED_ADDRESS);
        assertThat(refused).hasMessage(reason);
    }

    @Test
    void refusesANameThatIsTooLongForDns() {
        String host = "a.".repeat(200) + "example";
        OutboundException refused = failure(client(settings(), this::named), URI.create("http://" + host + "/"));
        assertThat(refused.kind()).isEqualTo(Kind.REFUSED_ADDRESS);
        assertThat(HostQueue.host(URI.create("http://" + host + ":8080/"))).hasSizeLessThanOrEqualTo(300);
    }

    @Test
    void refusesAUserNameBeforeAHostWithAnUnderscoreToo() {
        OutboundException refused =
                failure(client(settings(), this::named), URI.create("http://user@pod_cast.example/"));
        assertThat(refused).hasMessage("the address contains a user name");
    }

    @Test
    void namesTheSettingThatWouldAllowAPort() {
        OutboundException refused =
                failure(client(settings(), this::named), URI.create("http://pod_cast.example:18499/"));
        assertThat(refused)
                .hasMessage("the address has port 18499, not 80 or 443, and podcatalog.outbound.allow does not name"
                        + " pod_cast.example:18499");
    }

    private URI address(String host, String path) {
        return URI.create("http://" + host + ":" + publisher.port() + path);
    }
}
