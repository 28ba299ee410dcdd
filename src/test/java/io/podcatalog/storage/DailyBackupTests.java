package io.podcatalog.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.RunningProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.tools.RunScript;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class DailyBackupTests {

    private static final Instant MAY = Instant.parse("2026-05-09T03:00:00Z");

    @TempDir
    private Path folder;

    private JdbcConnectionPool pool;
    private JdbcTemplate database;

    @BeforeEach
    void open() {
        String url = RunningProgram.h2(folder.resolve("podcatalog"));
        pool = JdbcConnectionPool.create(url, "sa", "");
        database = new JdbcTemplate(pool);
        database.execute("create table podcast (id bigint primary key, title varchar)");
        database.execute("create table episode (id bigint primary key, podcast_id bigint not null references podcast,"
                + " notes text, picture bytea)");
    }

    @AfterEach
    void close() {
        pool.dispose();
    }

    @Test
    void holdsAllDataOfTheDatabase() throws Exception {
        database.update("insert into podcast values (1, 'L''été – ☕')");
        database.update("insert into episode values (7, 1, ?, ?)", "long ".repeat(10_000), new byte[] {0, -1, 13});

        backup(MAY).run();
        JdbcTemplate restored = restored("podcatalog-2026-05-09.sql.gz");
        for (String table : List.of("podcast", "episode")) {
            String all = "select * from " + table;
            assertThat(restored.queryForList(all)).usingRecursiveComparison().isEqualTo(database.queryForList(all));
        }
    }

    @Test
    void showsOneMomentWhileOthersWrite() throws Exception {
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
        CountDownLatch writing = new CountDownLatch(100);
        AtomicBoolean enough = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            for (int n = 1; !enough.get(); n++) {
                int id = n;
                transaction.executeWithoutResult(status -> {
                    database.update("insert into podcast values (?, 'x')", id);
                    database.update("insert into episode values (?, ?, ?, null)", id, id, "x".repeat(1000));
                });
                writing.countDown();
            }
        });
        writer.start();
        writing.await();
        backup(MAY).run();
        enough.set(true);
        writer.join();

        JdbcTemplate restored = restored("podcatalog-2026-05-09.sql.gz");
        assertThat(restored.queryForList("select id from podcast order by id", Long.class))
                .hasSizeGreaterThanOrEqualTo(100)
                .isEqualTo(restored.queryForList("select podcast_id from episode order by id", Long.class));
    }

    @Test
    void isMadeOnceADayAndKeptForAWeek() throws IOException {
        backup(MAY).run();
        byte[] first = Files.readAllBytes(folder.resolve("backups/podcatalog-2026-05-09.sql.gz"));
        database.update("insert into podcast values (1, 'New')");
        backup(MAY.plusSeconds(3600)).run();
        assertThat(folder.resolve("backups/podcatalog-2026-05-09.sql.gz")).hasBinaryContent(first);

        for (int day = 1; day < 9; day++) {
            backup(MAY.plus(Duration.ofDays(day))).run();
        }
        assertThat(backups())
                .hasSize(DailyBackup.KEPT)
                .startsWith("podcatalog-2026-05-11.sql.gz")
                .endsWith("podcatalog-2026-05-17.sql.gz");
    }

    @Test
    void isNotMadeForADatabaseWithoutAFile() throws IOException {
        JdbcConnectionPool memory = JdbcConnectionPool.create("jdbc:h2:mem:", "sa", "");
        new DailyBackup(memory, Clock.systemUTC()).run();
        memory.dispose();
        assertThat(folder.resolve("backups")).doesNotExist();
    }

    private DailyBackup backup(Instant now) {
        return new DailyBackup(pool, Clock.fixed(now, ZoneOffset.UTC));
    }

    private List<String> backups() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private JdbcTemplate restored(String backup) throws Exception {
        String file = RunningProgram.h2(folder.resolve("restored"));
        RunScript.main(
                "-url",
                file,
                "-user",
                "sa",
                "-script",
                folder.resolve("backups/" + backup).toString(),
                "-options",
                "compression",
                "gzip",
                "charset",
                "'UTF-8'");
        return new JdbcTemplate(JdbcConnectionPool.create(file, "sa", ""));
    }
}
