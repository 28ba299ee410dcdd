package io.podcatalog.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.RunningProgram;
import java.nio.file.Path;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

class PatientPathTests {

    @TempDir
    private Path folder;

    @Test
    void keepsTheFileOpenWhenAThreadIsInterrupted() throws InterruptedException {
        String url = RunningProgram.h2(folder.resolve("podcatalog"));
        JdbcConnectionPool pool = JdbcConnectionPool.create(url + ";CACHE_SIZE=0", "sa", "");
        try {
            JdbcTemplate database = new JdbcTemplate(pool);
            database.execute("create table episode (id int primary key, notes text)");
            for (int i = 0; i < 20; i++) {
                database.update("insert into episode values (?, ?)", i, "long ".repeat(20_000));
            }

            Thread reader = new Thread(() -> readInterrupted(database));
            reader.start();
            reader.join();

            assertThat(database.update("update episode set notes = 'short'")).isEqualTo(20);
        } finally {
            pool.dispose();
        }
    }

    /** The interrupted thread itself may fail. */
    private static void readInterrupted(JdbcTemplate database) {
        for (int i = 0; i < 5; i++) {
            Thread.currentThread().interrupt();
            try {
                database.queryForList("select notes from episode", String.class);
            } catch (DataAccessException failed) {
                assertThat(failed).isNotNull();
            }
        }
    }
}
