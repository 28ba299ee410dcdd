package io.podcatalog.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.podcatalog.outbound.OutboundException.Kind;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundStatusTests extends PublisherTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"v1\" | Tue, 14 Nov 2023 22:13:20 GMT", "W/\"ä,b\" |", "unquoted-gzip |", "| yesterday-ish"})
    void sendsValidatorsByteForByte(String etag, String lastModified) throws OutboundException {
        publisher.answer("/a", redirect(301, "/b"));
        publisher.answer("/b", "HTTP/1.1 304 Not Modified\nETag: \"v2\"\n\n");
        OutboundResponse response = client.get(request("/a").unless(etag, lastModified));
        assertThat(response.status()).isEqualTo(304);
        assertThat(response.isUnchanged()).isTrue();
        assertThat(response.body()).isEmpty();
        assertThat(response.etag()).isEqualTo("\"v2\"");
        assertThat(response.movedTo()).isEqualTo(publisher.uri("/b"));
        assertThat(publisher.request("/b"))
                .filteredOn(line -> line.startsWith("If-"))
                .containsExactlyInAnyOrder(Arrays.stream(new String[] {
                            etag == null ? null : "If-None-Match: " + etag,
                            lastModified == null ? null : "If-Modified-Since: " + lastModified
                        })
                        .filter(line -> line != null)
                        .toArray(String[]::new));
    }

    @Test
    void refusesStatus304WithoutValidators() {
        publisher.answer("/", "HTTP/1.1 304 Not Modified\nETag: \"x\"\n\n");
        assertThat(failure(publisher.uri("/"))).hasMessage("it answered 304");
    }

    @Test
    void readsNoBodyWithStatus304() throws OutboundException {
        publisher.answer("/", "HTTP/1.1 304 Not Modified\nContent-Length: 4\n\nbody");
        assertThat(client.get(request("/").unless("\"x\"", null)).body()).isEmpty();
    }

    @Test
    void keepsNoValidatorThatCannotBeSentBack() throws OutboundException {
        publisher.answer("/long", "HTTP/1.1 200 OK\nContent-Length: 0\nETag: " + "e".repeat(1025) + "\n\n");
        publisher.answer("/control", "HTTP/1.1 200 OK\nContent-Length: 0\nETag: \"a\u000bX-Injected: 1\"\n\n");
        assertThat(get("/long").etag()).isNull();
        assertThat(get("/control").etag()).isNull();
    }

    @Test
    void refusesToSendAValidatorThatCouldStartAHeader() {
        OutboundRequest request = request("/");
        for (String value : List.of("a\r\nX-Injected: 1", "a\0", "a\tb", "e".repeat(1025), " ", "日本")) {
            assertThatIllegalArgumentException().isThrownBy(() -> request.unless(value, null));
            assertThatIllegalArgumentException().isThrownBy(() -> request.unless(null, value));
            assertThatIllegalArgumentException().isThrownBy(() -> OutboundRequest.of(request.address(), value));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 203, 204, 206, 226, 300, 305, 306, 400, 401, 403, 404, 410, 429, 500, 503, 599})
    void acceptsOnlyStatus200(int status) {
        publisher.answer("/", "HTTP/1.1 " + status + " X\nLocation: /b\nContent-Length: 4\nRetry-After: soon\n\nbody");
        OutboundException failure = failure(publisher.uri("/"));
        assertThat(failure.kind()).isEqualTo(Kind.STATUS);
        assertThat(failure.status()).isEqualTo(status);
        assertThat(failure.retryAfter()).isNull();
        assertThat(failure).hasMessage("it answered " + status);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void readsRetryAfterInBothForms(int status) {
        String head = "HTTP/1.1 " + status + " X\nContent-Length: 0\nRetry-After: ";
        publisher.answer("/seconds", head + "120\n\n").answer("/date", head + "Wed, 21 Oct 2899 07:28:00 GMT\n\n");
        assertThat(failure(publisher.uri("/seconds")).retryAfter()).isEqualTo(Duration.ofMinutes(2));
        assertThat(failure(publisher.uri("/date")).retryAfter()).isEqualTo(Duration.ofHours(24));
    }
}
