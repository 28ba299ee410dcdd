package io.podcatalog.companion;

import io.podcatalog.catalog.HttpUrl;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Hosts that said when they want to be asked again (RFC 9110, 10.2.3): all files of an archive lie on one host. */
final class QuietHosts {

    private final Map<String, Instant> hosts = new ConcurrentHashMap<>();

    void leave(HttpUrl url, Instant until) {
        hosts.put(url.host(), until);
    }

    /** {@return until when the host of this address is left alone} */
    Optional<Instant> until(HttpUrl url, Instant now) {
        hosts.values().removeIf(until -> !until.isAfter(now));
        return Optional.ofNullable(hosts.get(url.host()));
    }
}
