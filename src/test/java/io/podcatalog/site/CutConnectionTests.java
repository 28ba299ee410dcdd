package io.podcatalog.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.podcatalog.Postgres;
import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Connection.Response;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** A restart of PostgreSQL cuts all connections, and the pool only notices those that were idle for a while. */
@ContextConfiguration(initializers = Postgres.class)
class CutConnectionTests extends ServerTests {

    private static final String EPISODE = "/podcasts/night-shift/alarms";

    @Autowired
    private HikariDataSource pool;

    @Test
    void answers503OverACutConnection() throws SQLException {
        imported(TestFeed.titled("Night Shift").episode(1, "Alarms", "What woke us."));
        assertThat(response(EPISODE).statusCode()).isEqualTo(200);

        cut();

        // A request that meets a cut connection makes the pool drop it.
        List<Response> answers = IntStream.rangeClosed(0, pool.getMaximumPoolSize())
                .mapToObj(n -> response(EPISODE))
                .toList();
        assertThat(answers)
                .extracting(Response::statusCode)
                .contains(503)
                .containsOnly(200, 503)
                .endsWith(200);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 503)
                .allSatisfy(late -> assertThat(late.header("Retry-After")).isEqualTo("30"));
    }

    private void cut() throws SQLException {
        try (Connection own = DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), "");
                Statement statement = own.createStatement()) {
            statement.execute("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = current_database() and pid <> pg_backend_pid()
                    """);
        }
    }
}
