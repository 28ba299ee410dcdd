package io.podcatalog.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.Migrations;
import io.podcatalog.Postgres;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The migration of a catalog that an earlier version has filled. */
class PeoplePagesMigrationTests {

    @Test
    void givesASlugToEveryPersonInTheCatalog() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setUrl("jdbc:h2:mem:people;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        migrate(h2);
    }

    @Test
    void givesASlugToEveryPersonOnPostgres() {
        migrate(Postgres.empty("people"));
    }

    private static void migrate(DataSource source) {
        FluentConfiguration flyway = Migrations.oneByOne(source);
        flyway.target("52?").load().migrate();
        JdbcTemplate database = new JdbcTemplate(source);
        database.update("""
                insert into podcast (id, slug, title, feed, sample, fingerprint, revision, created_at)
                values (1, 'p', 'P', 'https://p.example.com/', false, '', 0, current_timestamp)
                """);
        database.update("""
                insert into episode (id, podcast_id, slug, listed_at, first_seen_at, fingerprint)
                values (1, 1, 'e', current_timestamp, current_timestamp, '')
                """);
        database.update(
                "insert into podcast_person (podcast_id, position, name, role, team) values (1, 0, 'Ольга', '', '')");
        database.batchUpdate(
                "insert into episode_person (episode_id, position, name, role, team) values (1, ?, ?, '', '')",
                IntStream.range(0, 1001)
                        .mapToObj(position -> new Object[] {position, "José №" + position})
                        .toList());

        flyway.target("53").load().migrate();

        assertThat(database.queryForList("select slug from podcast_person", String.class))
                .containsExactly("ольга");
        assertThat(database.queryForList("select slug from episode_person order by position", String.class))
                .hasSize(1001)
                .startsWith("jose-no0", "jose-no1")
                .endsWith("jose-no1000");
    }
}
