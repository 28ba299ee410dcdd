package io.podcatalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodeDetail;
import io.podcatalog.catalog.PodcastSummary;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The upgrade of a database of schema version 62 that has rows in every table. */
class UpgradeTests {

    @TempDir
    private Path data;

    @Test
    void keepsAllDataOfAnH2File() throws Exception {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setUrl(RunningProgram.h2(data.resolve("podcatalog")));
        upgrade(h2, RunningProgram.data(data.resolve("podcatalog")));
    }

    @Test
    void keepsAllDataOnPostgres() throws Exception {
        upgrade(Postgres.empty("upgraded"), Postgres.settings("upgraded"));
    }

    private static void upgrade(DataSource source, String... settings) throws Exception {
        Migrations.oneByOne(source).target("62").load().migrate();
        new ResourceDatabasePopulator(new ClassPathResource("database-v62.sql")).execute(source);
        JdbcTemplate database = new JdbcTemplate(source);
        Map<String, String> columns = columns(database);
        Map<String, List<String>> before = rows(database, columns);
        assertThat(before)
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());

        Migrations.all(source).load().migrate();

        assertThat(rows(database, columns)).isEqualTo(before);
        // Hibernate compares the tables with the entities at the start.
        try (ConfigurableApplicationContext program = StoredData.open(settings)) {
            readAll(program.getBean(EntityManagerFactory.class));
            assertShows(program.getBean(Catalog.class));
        }
    }

    private static void assertShows(Catalog catalog) {
        PodcastSummary podcast = catalog.podcasts().get(0);
        assertThat(catalog.podcasts()).hasSize(1);
        assertThat(podcast.episodes()).as("without the one that is taken down").isEqualTo(2);
        assertThat(podcast.latestAt()).isEqualTo(Instant.parse("2024-02-01T10:00:00Z"));
        EpisodeDetail episode = catalog.episode("night-shift", "alarms").orElseThrow();
        assertThat(episode.number()).isEqualByComparingTo("315.5");
        assertThat(episode.duration()).hasMinutes(30);
        assertThat(episode.soundbites()).hasSize(1);
        assertThat(episode.podcast().license().name()).isEqualTo("cc-by-4.0");
        assertThat(catalog.isRemoved("night-shift", "secret")).isTrue();
        assertThat(catalog.isRemoved("hidden-show")).isTrue();
    }

    /** Reads each entity and each of its lists, with all converters. */
    private static void readAll(EntityManagerFactory entities) {
        try (EntityManager manager = entities.createEntityManager()) {
            for (EntityType<?> type : entities.getMetamodel().getEntities()) {
                String name = type.getName();
                assertThat(manager.createQuery("select e from %s e".formatted(name))
                                .getResultList())
                        .as(name)
                        .isNotEmpty();
                type.getPluralAttributes()
                        .forEach(list -> assertThat(manager.createQuery(
                                                "select x from %s e join e.%s x".formatted(name, list.getName()))
                                        .getResultList())
                                .as(name + "." + list.getName())
                                .isNotEmpty());
            }
        }
    }

    /** {@return the columns of each table, separated by commas} */
    private static Map<String, String> columns(JdbcTemplate database) {
        Map<String, String> columns = new TreeMap<>();
        database.query("""
                select table_name, column_name from information_schema.columns
                where table_schema = 'public' and table_name <> 'flyway_schema_history'
                order by table_name, ordinal_position""", row -> {
            columns.merge(row.getString(1), row.getString(2), (all, one) -> all + ", " + one);
        });
        return columns;
    }

    private static Map<String, List<String>> rows(JdbcTemplate database, Map<String, String> columns) {
        Map<String, List<String>> rows = new TreeMap<>();
        columns.forEach((table, names) -> rows.put(
                table,
                database.queryForList("select %s from %s".formatted(names, table)).stream()
                        .map(row -> row.values().stream()
                                .map(value -> value instanceof byte[] bytes
                                        ? HexFormat.of().formatHex(bytes)
                                        : String.valueOf(value))
                                .collect(Collectors.joining(", ")))
                        .sorted()
                        .toList()));
        return rows;
    }
}
