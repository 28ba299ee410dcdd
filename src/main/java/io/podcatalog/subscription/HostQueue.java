package io.podcatalog.subscription;

import io.podcatalog.catalog.HttpUrl;
import io.podcatalog.outbound.OutboundSettings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets one request at a time go to a host, whichever instance makes it and however many of its feeds are due, and
 * leaves a host alone for as long as it asked to be.
 */
@Component
class HostQueue {

    /** Between the end of a request and the next one. */
    static final Duration GAP = Duration.ofSeconds(1);

    private final JdbcClient database;
    private final DatabaseClock clock;

    /** For a request; after it a host that a dead process had taken is free again. */
    private final Duration turn;

    HostQueue(JdbcClient database, DatabaseClock clock, OutboundSettings outbound) {
        this.database = database;
        this.clock = clock;
        this.turn = outbound.deadline().plusSeconds(30);
    }

    /** Ports other than those of http and https belong to servers of their own. */
    static String host(HttpUrl address) {
        URI uri = address.uri();
        int port = uri.getPort();
        return port < 0 || port == 80 || port == 443 ? uri.getHost() : uri.getHost() + ":" + port;
    }

    /** {@return the hosts that must not be asked now} */
    Set<String> closed() {
        return new HashSet<>(database.sql("select name from feed_host where free_at > :now")
                .param("now", utc(clock.now()))
                .query(String.class)
                .list());
    }

    /** {@return whether the host is the caller's, until it leaves} */
    boolean take(HttpUrl address) {
        Instant now = clock.now();
        add(address, now);
        return database.sql("update feed_host set free_at = :until where name = :name and free_at <= :now")
                        .param("until", utc(now.plus(turn)))
                        .param("name", host(address))
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** The caller has the host and is about to ask it once more. */
    void keep(HttpUrl address) {
        leave(address, turn);
    }

    /** The caller has been answered, or not; nobody asks the host for that long. */
    void leave(HttpUrl address, Duration quiet) {
        Instant now = clock.now();
        add(address, now);
        database.sql("update feed_host set free_at = :until where name = :name")
                .param("until", utc(now.plus(quiet)))
                .param("name", host(address))
                .update();
    }

    /** A clock that was wrong has not closed a host for longer than any Retry-After does. */
    void start() {
        Instant latest = clock.now().plus(NextCheck.DAY);
        database.sql("update feed_host set free_at = :latest where free_at > :latest")
                .param("latest", utc(latest))
                .update();
    }

    private void add(HttpUrl address, Instant now) {
        database.sql("insert into feed_host (name, free_at) values (:name, :now) on conflict do nothing")
                .param("name", host(address))
                .param("now", utc(now))
                .update();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
