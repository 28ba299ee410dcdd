package io.podcatalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Imports published feeds into an H2 file and into PostgreSQL, and compares the stored values one by one. It shows
 * lengths, scripts and moments that only one engine accepts. Not part of the suite:
 * {@code ./mvnw test -Dtest=EnginesBenchmark -Dpodcatalog.corpus=FOLDER,FOLDER}
 */
class EnginesBenchmark {

    /** Leaves out the slugs of podcasts, which depend on the order of imports, and the moments of imports. */
    private static final List<String> TABLES = List.of("""
            select feed, title, summary, about_html, link, image, language, author, owner, copyright, explicit, type, guid,
                categories from podcast order by feed
            """, """
            select p.feed, e.slug, e.guid, e.title, e.published_at, e.duration, e.enclosure_url, e.enclosure_type,
                e.enclosure_length, e.summary, e.notes_html, e.link, e.image, e.author, e.season, e.season_name, e.number,
                e.type, e.explicit, e.keywords, e.chapters_url, e.fingerprint
            from episode e join podcast p on p.id = e.podcast_id order by p.feed, e.slug
            """, """
            select p.feed, e.slug, x.position, x.name, x.role, x.link, x.image
            from episode_person x join episode e on e.id = x.episode_id join podcast p on p.id = e.podcast_id
            order by p.feed, e.slug, x.position
            """, """
            select p.feed, e.slug, x.position, x.start, x.title, x.link, x.image
            from episode_chapter x join episode e on e.id = x.episode_id join podcast p on p.id = e.podcast_id
            order by p.feed, e.slug, x.position
            """);

    private static final Pattern OUTCOME = Pattern.compile("(?:Imported|Could not fetch) http://(feed-\\d+)\\.test");

    private final Publisher publisher = new Publisher();
    private final List<String> feeds = new ArrayList<>();
    private final List<String> hosts = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void storesTheSameValuesInBothEngines() throws Exception {
        publish(System.getProperty("podcatalog.corpus", "").split(","));
        assertThat(feeds).as("-Dpodcatalog.corpus names no feeds").isNotEmpty();
        Files.write(
                folder.resolve("hosts"),
                hosts.stream().map(host -> "127.0.0.1 " + host).toList());

        Path file = folder.resolve("podcatalog");
        fill(List.of(RunningProgram.data(file)));
        JdbcTemplate h2 = new JdbcTemplate(new DriverManagerDataSource(RunningProgram.h2(file)));
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            fill(List.of(
                    "--podcatalog.search.index=" + folder.resolve("search-on-postgres"),
                    "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                    "--spring.datasource.username=postgres"));
            JdbcTemplate postgres = new JdbcTemplate(server.getPostgresDatabase());
            for (String table : TABLES) {
                List<String> values = values(h2, table);
                System.out.printf(
                        "%,d rows of %d feeds: %s%n",
                        values.size(), feeds.size(), table.strip().split(" from ")[0]);
                assertThat(values(postgres, table)).containsExactlyInAnyOrderElementsOf(values);
            }
        }
    }

    private void publish(String[] folders) throws Exception {
        for (String corpus : folders) {
            try (Stream<Path> files = Files.list(Path.of(corpus))) {
                for (Path feed : files.filter(one -> one.toString().endsWith(".xml"))
                        .sorted()
                        .toList()) {
                    String host = "feed-" + feeds.size() + ".test";
                    publisher.publish("/" + feeds.size() + ".xml", Files.readAllBytes(feed));
                    feeds.add("http://%s:%d/%d.xml".formatted(host, publisher.port(), feeds.size()));
                    hosts.add(host);
                }
            }
        }
    }

    private void fill(List<String> data) throws Exception {
        List<String> settings = new ArrayList<>(data);
        settings.addAll(List.of(
                "--podcatalog.feeds=" + String.join(",", feeds),
                "--podcatalog.companions.at-a-time=0",
                "--podcatalog.outbound.allow="
                        + String.join(
                                ",",
                                hosts.stream()
                                        .map(host -> host + ":" + publisher.port())
                                        .toList())));
        RunningProgram program = RunningProgram.start(
                List.of("-Xmx1g", "-Djdk.net.hosts.file=" + folder.resolve("hosts")), folder.resolve("log"), settings);
        try {
            program.await(Duration.ofMinutes(10), () -> settled(program) == feeds.size());
        } finally {
            program.stop();
        }
    }

    /** {@return how many feeds the program imported or could not fetch} */
    private static long settled(RunningProgram program) {
        return OUTCOME.matcher(program.log())
                .results()
                .map(outcome -> outcome.group(1))
                .distinct()
                .count();
    }

    private static List<String> values(JdbcTemplate database, String table) {
        return database.query(table, (row, number) -> values(row));
    }

    private static String values(ResultSet row) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            Object value = row.getObject(i);
            if (value instanceof OffsetDateTime || value instanceof Timestamp) {
                value = row.getObject(i, OffsetDateTime.class).toInstant();
            } else if (value instanceof BigDecimal number) {
                value = number.toBigInteger();
            } else if (value != null && !(value instanceof Boolean)) {
                value = row.getString(i);
            }
            values.add(String.valueOf(value));
        }
        return String.join(" | ", values);
    }
}
