package io.podcatalog.subscription;

import io.podcatalog.outbound.DatabaseClock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clock of the database, which a test can move forward. */
@TestComponent
@Primary
public class MovableClock extends DatabaseClock {

    private volatile Duration ahead = Duration.ZERO;

    MovableClock(JdbcClient database) {
        super(database);
    }

    @Override
    public Instant now() {
        return super.now().plus(ahead);
    }

    void move(Duration time) {
        ahead = ahead.plus(time);
    }

    void setRight() {
        ahead = Duration.ZERO;
    }
}
