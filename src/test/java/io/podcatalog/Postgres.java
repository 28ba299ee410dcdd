package io.podcatalog;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * Puts the program on a real PostgreSQL, of which there is one for the whole run. Each program has a database of its
 * own: those that wait for their next test still look for work, with clocks that tests have moved.
 */
public class Postgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger PROGRAMS = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String name = "program_" + PROGRAMS.incrementAndGet();
        empty(name);
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                context,
                "spring.datasource.url=" + Server.RUNNING.getJdbcUrl("postgres", name),
                "spring.datasource.username=postgres");
    }

    /** {@return a database of that name, with nothing in it} */
    public static DataSource empty(String name) {
        new JdbcTemplate(Server.RUNNING.getPostgresDatabase()).execute("create database " + name);
        return Server.RUNNING.getDatabase("postgres", name);
    }

    private static final class Server {

        /** Ends with the JVM. */
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
