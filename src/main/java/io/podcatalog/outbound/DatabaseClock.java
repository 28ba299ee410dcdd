package io.podcatalog.outbound;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The time by the clock of the database, the only one that all instances share and that a schedule can be kept by. */
@Component
public class DatabaseClock {

    private final JdbcClient database;

    public DatabaseClock(JdbcClient database) {
        this.database = database;
    }

    public Instant now() {
        return database.sql("select current_timestamp")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
