package io.podcatalog.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.outbound.OutboundException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundRedirectTests extends PublisherTests {

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsAtMostFiveRedirects(int status) throws OutboundException {
        publisher.answer("/0", "HTTP/1.1 200 OK\nContent-Length: 2\n\nok");
        for (int i = 1; i <= 6; i++) {
            publisher.answer("/" + i, redirect(status, Integer.toString(i - 1)));
        }
        OutboundResponse response = get("/5");
        assertThat(response.address()).isEqualTo(publisher.uri("/0"));
        assertThat(response.body()).asString().isEqualTo("ok");
        OutboundException failure = failure(publisher.uri("/6"));
        assertThat(failure.kind()).isEqualTo(Kind.TOO_MANY_REDIRECTS);
        assertThat(failure).hasMessage("it redirects more than 5 times");
    }

    @Test
    void noticesALoop() {
        publisher.answer("/a", redirect(301, "/b")).answer("/b", redirect(302, "/a"));
        assertThat(failure(publisher.uri("/a"))).hasMessage("it redirects in a loop");
        assertThat(publisher.connections).hasValue(2);
    }

    @ParameterizedTest
    @CsvSource({
        "301 308 301, /3",
        "301 302 301, /1",
        "308 301 307, /2",
        "302 301 301,",
        "303 308 308,",
        "307 301 301,",
    })
    void reportsWhereTheFirstPermanentRedirectsLead(String chain, String movedTo) throws OutboundException {
        String[] statuses = chain.split(" ");
        for (int i = 0; i < 3; i++) {
            publisher.answer("/" + i, redirect(Integer.parseInt(statuses[i]), "/" + (i + 1)));
        }
        publisher.answer("/3", "HTTP/1.1 200 OK\nContent-Length: 0\n\n");
        assertThat(get("/0").movedTo()).isEqualTo(movedTo == null ? null : publisher.uri(movedTo));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/b/c?d=e | /b/c?d=e",
                "c | /a/c",
                "../c | /c",
                "?page=2 | /a/b?page=2",
                "/c#fragment | /c",
                "/two words | /two%20words",
                "/caf\u00c3\u00a9 | /caf%C3%A9",
                "/x%0d%0aX-Injected:%20yes | /x%0d%0aX-Injected:%20yes"
            })
    void resolvesTheLocation(String location, String path) throws OutboundException {
        publisher.answer("/a/b?x", redirect(301, location));
        publisher.answer(path, "HTTP/1.1 200 OK\nContent-Length: 0\n\n");
        assertThat(get("/a/b?x").address()).isEqualTo(publisher.uri(path));
    }

    @Test
    void resolvesTheLocationOfAnAddressWithoutPath() throws OutboundException {
        publisher.answer("/", redirect(302, "feed")).answer("/feed", "HTTP/1.1 200 OK\nContent-Length: 0\n\n");
        assertThat(get("").address()).isEqualTo(publisher.uri("/feed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X: y", "Location:", "Location: /b\nLocation: /c", "Location: http://[oops", "Location: %"})
    void refusesARedirectToNowhere(String header) {
        publisher.answer("/", "HTTP/1.1 302 Found\nContent-Length: 0\n" + header + "\n\n");
        assertThat(failure(publisher.uri("/")).kind()).isEqualTo(Kind.MALFORMED);
    }
}
