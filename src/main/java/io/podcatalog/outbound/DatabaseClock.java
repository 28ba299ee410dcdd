package io.podcatalog.outbound;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the time from the database, because its clock is the only one that all instances share for their schedules. */
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
