package io.podcatalog.outbound;

import io.podcatalog.outbound.OutboundException.Kind;
import io.podcatalog.podcast.HostName;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/** One fetch with all its redirects. It is used once; {@link #abort} ends it from another thread. */
class Fetch implements Callable<OutboundResponse> {

    private static final int MAX_HEADER_CHARACTERS = 64 * 1024;

    private final OutboundRequest wanted;
    private final HttpClient client;
    private final PublicAddresses addresses;
    private final OutboundSettings settings;
    private final Clock clock;

    private volatile boolean aborted;
    private volatile @Nullable HttpGet current;

    Fetch(
            OutboundRequest wanted,
            HttpClient client,
            PublicAddresses addresses,
            OutboundSettings settings,
            Clock clock) {
        this.wanted = wanted;
        this.client = client;
        this.addresses = addresses;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public OutboundResponse call() throws OutboundException {
        URI address = Location.start(wanted.address());
        URI movedTo = null;
        boolean permanent = true;
        Set<URI> seen = new HashSet<>();
        while (seen.size() <= settings.maxRedirects()) {
            if (!seen.add(address)) {
                // Some hosts set a cookie and redirect to the same address. The program keeps no cookies: they would
                // let publishers tell instances apart, and an answer could depend on an earlier one.
                throw new OutboundException(Kind.TOO_MANY_REDIRECTS, "it redirects in a loop");
            }
            addresses.check(address);
            HttpGet request = request(address);
            try {
                ClassicHttpResponse response = client.executeOpen(server(address), request, null);
                checkHeaders(response);
                int status = response.getCode();
                if (!Location.isRedirect(status)) {
                    return answer(response, address, movedTo);
                }
                address = Location.next(address, response);
                permanent &= Location.isPermanent(status);
                movedTo = permanent ? address : movedTo;
            } catch (IOException failure) {
                throw Failure.of(failure, address, settings);
            } finally {
                // Not close(), because that reads the rest of the body first, however long it is.
                request.cancel();
            }
        }
        throw new OutboundException(
                Kind.TOO_MANY_REDIRECTS, "it redirects more than " + settings.maxRedirects() + " times");
    }

    void abort() {
        aborted = true;
        HttpGet request = current;
        if (request != null) {
            request.cancel();
        }
    }

    private HttpGet request(URI address) {
        HttpGet request = new HttpGet(address);
        request.setHeader("Accept", wanted.accept());
        request.setHeader("Accept-Encoding", "gzip");
        // The next fetch of a feed is an hour away. Without this header, the client would also offer an upgrade to TLS.
        request.setHeader("Connection", "close");
        if (wanted.etag() != null) {
            request.setHeader("If-None-Match", wanted.etag());
        }
        if (wanted.lastModified() != null) {
            request.setHeader("If-Modified-Since", wanted.lastModified());
        }
        current = request;
        if (aborted) {
            request.cancel();
        }
        return request;
    }

    /** The client would read the address itself otherwise, and it finds no host with an underscore. */
    private static HttpHost server(URI address) {
        return new HttpHost(address.getScheme(), HostName.of(address).value(), HostName.port(address));
    }

    private OutboundResponse answer(ClassicHttpResponse response, URI address, @Nullable URI movedTo)
            throws IOException, OutboundException {
        int status = response.getCode();
        boolean unchanged = status == 304 && wanted.isConditional();
        if (status != 200 && !unchanged) {
            boolean later = status == 429 || status == 503;
            throw new OutboundException(
                    status, later ? RetryAfter.parse(HeaderValue.of(response, "Retry-After"), clock) : null);
        }
        return new OutboundResponse(
                address,
                movedTo,
                status,
                unchanged
                        ? Body.of(new byte[0])
                        : Body.read(response, wanted.maxBody() == null ? settings.maxBody() : wanted.maxBody()),
                HeaderValue.of(response, "Content-Type"),
                HeaderValue.of(response, "ETag"),
                HeaderValue.of(response, "Last-Modified"));
    }

    /** The parser limits the number of lines and the length of each, but not all of them together. */
    private static void checkHeaders(ClassicHttpResponse response) throws OutboundException {
        int characters = Stream.of(response.getHeaders())
                .mapToInt(header -> header.toString().length())
                .sum();
        if (characters > MAX_HEADER_CHARACTERS) {
            throw new OutboundException(Kind.MALFORMED, "its headers are too long");
        }
    }
}
