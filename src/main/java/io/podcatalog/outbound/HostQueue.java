package io.podcatalog.outbound;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets one request at a time go to a host, from all instances and features, and keeps the pauses that hosts ask for.
 */
@Component
public class HostQueue {

    /** The longest pause that {@link RetryAfter} reads. */
    private static final Duration LONGEST = Duration.ofHours(24);

    private final JdbcClient database;
    private final DatabaseClock clock;

    private final Duration gap;
    private final Duration turn;

    HostQueue(JdbcClient database, DatabaseClock clock, OutboundSettings outbound) {
        this.database = database;
        this.clock = clock;
        this.gap = outbound.gap();
        this.turn = outbound.deadline().plusSeconds(30);
    }

    /** {@return the name of the host's queue, never longer than the column} */
    public static String host(URI address) {
        return HostAndPort.of(address).server();
    }

    /** {@return the names of the hosts that must not be asked now} */
    public Set<String> closed() {
        return new HashSet<>(database.sql("select name from feed_host where free_at > :now")
                .param("now", utc(clock.now()))
                .query(String.class)
                .list());
    }

    /** {@return whether the caller may ask the host now} It then has the host until it leaves or its turn is over. */
    public boolean take(URI address) {
        Instant now = clock.now();
        add(address, now);
        return database.sql("update feed_host set free_at = :until where name = :name and free_at <= :now")
                        .param("until", utc(now.plus(turn)))
                        .param("name", host(address))
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** Ends the caller's turn. Nobody asks the host for {@code quiet}, or for the usual gap if that is longer. */
    public void leave(URI address, Duration quiet) {
        Instant now = clock.now();
        add(address, now);
        database.sql("update feed_host set free_at = :until where name = :name")
                .param("until", utc(now.plus(quiet.compareTo(gap) > 0 ? quiet : gap)))
                .param("name", host(address))
                .update();
    }

    /** Shortens pauses of more than 24 hours, which a wrong clock may have caused, and deletes hosts that are free. */
    public void start() {
        Instant now = clock.now();
        database.sql("update feed_host set free_at = :latest where free_at > :latest")
                .param("latest", utc(now.plus(LONGEST)))
                .update();
        database.sql("delete from feed_host where free_at < :now")
                .param("now", utc(now))
                .update();
    }

    /** The time limit of one turn. After it, a host that a dead process took is free again. */
    Duration turn() {
        return turn;
    }

    /** {@return how long the host must not be asked; 0 if it may be asked now} */
    Duration closedFor(URI address) {
        Optional<Instant> freeAt = database.sql("select free_at from feed_host where name = :name")
                .param("name", host(address))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
        // The clock is read last. If another caller takes the host meanwhile, an older time shows more than a turn.
        Instant now = clock.now();
        return freeAt.filter(now::isBefore)
                .map(free -> Duration.between(now, free))
                .orElse(Duration.ZERO);
    }

    private void add(URI address, Instant now) {
        database.sql("insert into feed_host (name, free_at) values (:name, :now) on conflict do nothing")
                .param("name", host(address))
                .param("now", utc(now))
                .update();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
