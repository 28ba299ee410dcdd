package io.podcatalog.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jsoup.Connection.Response;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DatabaseAwayTests extends ServerTests {

    private static final String EPISODE = "/podcasts/night-shift/alarms";

    @Autowired
    private DataSource database;

    @Test
    void answers503UntilTheDatabaseIsBack() throws Exception {
        imported(TestFeed.titled("Night Shift").episode(1, "Alarms", "What woke us."));
        HikariDataSource pool = database.unwrap(HikariDataSource.class);
        List<Connection> all = new ArrayList<>();
        try {
            for (int i = 0; i < pool.getMaximumPoolSize(); i++) {
                all.add(pool.getConnection());
            }
            Response late = response(EPISODE);
            assertThat(late.statusCode()).isEqualTo(503);
            assertThat(late.header("Retry-After")).isEqualTo("30");
            assertThat(late.parse().select("h1").text()).isEqualTo("Something broke on our side");
            assertThat(late.header("Content-Security-Policy")).startsWith("default-src 'none'");
        } finally {
            for (Connection one : all) {
                one.close();
            }
        }
        assertThat(response(EPISODE).statusCode()).isEqualTo(200);
    }
}
