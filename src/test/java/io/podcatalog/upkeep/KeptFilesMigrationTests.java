package io.podcatalog.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.Migrations;
import io.podcatalog.Postgres;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The migration of files that an earlier version has fetched for good. */
class KeptFilesMigrationTests {

    private static final int FILES = 700;

    @Test
    void spreadsTheFirstChecksOverAWeek() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setUrl("jdbc:h2:mem:kept;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        migrate(h2);
    }

    @Test
    void spreadsTheFirstChecksOverAWeekOnPostgres() {
        migrate(Postgres.empty("kept"));
    }

    private static void migrate(DataSource source) {
        FluentConfiguration flyway = Migrations.oneByOne(source);
        flyway.target("57").load().migrate();
        JdbcTemplate database = new JdbcTemplate(source);
        database.update("""
                insert into podcast (id, slug, title, feed, sample, fingerprint, revision, created_at)
                values (1, 'p', 'P', 'https://p.example.com/', false, '', 0, current_timestamp)
                """);
        List<Object[]> ids =
                IntStream.rangeClosed(1, FILES).mapToObj(i -> new Object[] {i}).toList();
        database.batchUpdate(
                """
                insert into episode (id, podcast_id, slug, listed_at, first_seen_at, fingerprint)
                values (?, 1, 'e' || ?, current_timestamp, current_timestamp, '')
                """, ids.stream().map(id -> new Object[] {id[0], id[0]}).toList());
        database.batchUpdate(
                """
                insert into companion (id, podcast_id, episode_id, kind, url, failures, fetched_at)
                values (?, 1, ?, 'CHAPTERS', 'https://p.example.com/c', 0, current_timestamp)
                """, ids.stream().map(id -> new Object[] {id[0], id[0]}).toList());
        database.batchUpdate("""
                insert into artwork (address, host, position, content_hash, failures)
                values ('https://p.example.com/' || ?, 'p.example.com', 0, 'abc', 0)
                """, ids);
        database.update("update companion set next_try_at = current_timestamp, fetched_at = null where id = 1");
        database.update("""
                update artwork set next_try_at = current_timestamp, content_hash = null
                where address = 'https://p.example.com/1'
                """);

        flyway.target("60").load().migrate();

        for (String table : List.of("companion", "artwork")) {
            OffsetDateTime now = OffsetDateTime.now();
            List<Long> hours = database
                    .queryForList(
                            "select next_try_at from " + table + " where checked_at is not null", OffsetDateTime.class)
                    .stream()
                    .map(next -> Duration.between(now, next).toHours())
                    .toList();
            assertThat(hours).as(table).hasSize(FILES - 1).allMatch(hour -> hour >= 0 && hour < 7 * 24);
            for (int day = 0; day < 7; day++) {
                int from = day * 24;
                assertThat(hours.stream().filter(hour -> hour >= from && hour < from + 24))
                        .as("%s on day %d", table, day)
                        .hasSizeBetween(50, 160);
            }
            assertThat(database.queryForObject(
                            "select count(*) from " + table + " where checked_at is null and next_try_at is not null",
                            Integer.class))
                    .as("not fetched before")
                    .isOne();
        }
    }
}
