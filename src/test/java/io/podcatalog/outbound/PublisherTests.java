package io.podcatalog.outbound;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.podcatalog.podcast.HttpUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.unit.DataSize;

/** Gives the tests of the client a publisher on the loopback, and clients that may ask it. */
@Timeout(20)
abstract class PublisherTests {

    final Publisher publisher = new Publisher();
    final Map<String, InetAddress[]> names = new HashMap<>();
    private final List<OutboundClient> clients = new ArrayList<>();
    final OutboundClient client = client(settings(), InetAddress::getAllByName);

    @AfterEach
    void close() throws IOException {
        clients.forEach(OutboundClient::destroy);
        publisher.close();
    }

    InetAddress[] named(String host) throws UnknownHostException {
        InetAddress[] addresses = names.get(host);
        if (addresses == null) {
            throw new UnknownHostException(host);
        }
        return addresses;
    }

    OutboundResponse get(String path) throws OutboundException {
        return client.get(request(path));
    }

    OutboundRequest request(String path) {
        return OutboundRequest.of(publisher.uri(path), "application/rss+xml");
    }

    OutboundException failure(URI address) {
        return failure(client, address);
    }

    static OutboundException failure(OutboundClient client, URI address) {
        return catchThrowableOfType(OutboundException.class, () -> client.get(OutboundRequest.of(address, "*/*")));
    }

    OutboundClient client(OutboundSettings settings, NameService names) {
        return client(settings, names, SSLContexts.createDefault());
    }

    OutboundClient client(OutboundSettings settings, NameService names, SSLContext secure) {
        OutboundClient client = new OutboundClient(
                settings,
                new HttpUrl("https://podcasts.example.org/"),
                Clock.systemUTC(),
                new LoopbackNameService(names),
                secure);
        clients.add(client);
        return client;
    }

    OutboundSettings settings() {
        return settings(publisher.hostAndPort());
    }

    static OutboundSettings settings(HostAndPort... allow) {
        return settings(Duration.ofSeconds(10), allow);
    }

    static OutboundSettings settings(Duration deadline, HostAndPort... allow) {
        Duration timeout = Duration.ofSeconds(10);
        return new OutboundSettings(
                List.of(allow),
                timeout,
                timeout,
                deadline,
                Duration.ofMillis(1),
                DataSize.ofMegabytes(1),
                5,
                "Podcatalog/1.0");
    }

    static String redirect(int status, String location) {
        return "HTTP/1.1 " + status + " X\nContent-Length: 0\nLocation: " + location + "\n\n";
    }
}
