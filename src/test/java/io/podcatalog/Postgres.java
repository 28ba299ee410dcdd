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
 * Gives the program a database on a real PostgreSQL server, which runs once for all tests. Each program has a database
 * of its own, because programs that wait for their next test still look for work, with clocks that tests have moved.
 */
public class Postgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger PROGRAMS = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String name = "program_" + PROGRAMS.incrementAndGet();
        empty(name);
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                context, "spring.datasource.url=" + url(name), "spring.datasource.username=postgres");
    }

    /** {@return the settings of a program that uses the database of that name} */
    static String[] settings(String name) {
        return new String[] {"--spring.datasource.url=" + url(name), "--spring.datasource.username=postgres"};
    }

    private static String url(String name) {
        return Server.RUNNING.getJdbcUrl("postgres", name);
    }

    /** {@return a new empty database of that name} */
    public static DataSource empty(String name) {
        new JdbcTemplate(Server.RUNNING.getPostgresDatabase()).execute("create database " + name);
        return Server.RUNNING.getDatabase("postgres", name);
    }

    private static final class Server {

        /** Ends with the JVM. */
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                // No test needs its data after a crash of the machine, or lives long enough for a vacuum.
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("autovacuum", "off")
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
