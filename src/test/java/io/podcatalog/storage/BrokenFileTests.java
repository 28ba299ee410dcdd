package io.podcatalog.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.podcatalog.RunningProgram;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenFileTests {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void keepEpisodes() throws SQLException {
        file = folder.resolve("podcatalog.mv.db");
        execute("create table episode (id int primary key, notes text)");
        for (int i = 0; i < 20; i++) {
            execute("insert into episode values (%d, '%s')".formatted(i, "long ".repeat(10_000)));
        }
    }

    @Test
    void refusesAFileThatHasLostItsEnd() throws IOException {
        shorten(Files.size(file) - 4096);

        assertThat(reason())
                .startsWith("The database file has lost its end. " + file + " has ")
                .doesNotContain("\n");
    }

    @Test
    void makesNoNewFileForOneThatIsGone() throws IOException {
        Files.delete(file);

        assertThat(reason()).startsWith("The database file has lost its end. " + file + " has 0 bytes");
        assertThat(file).doesNotExist();
    }

    @Test
    void refusesAFileThatWasOverwritten() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[(int) channel.size()]), 0);
        }

        assertThat(reason()).startsWith("The database file is broken. ").doesNotContain("\n");
    }

    @Test
    void opensAFileThatH2MadeShorter() throws Exception {
        long before = Files.size(file);
        execute("delete from episode");
        execute("select 1");

        assertThat(Files.size(file)).isLessThan(before);
        execute("insert into episode values (1, '')");
    }

    @Test
    void opensAFileWhoseLengthWasNeverWritten() throws Exception {
        Files.writeString(folder.resolve("podcatalog.mv.db.length"), "");

        execute("insert into episode values (100, '')");
    }

    private String reason() {
        Throwable failure = catchThrowable(() -> execute("select 1"));
        return new UnusableDatabase()
                .analyze(new IllegalStateException(failure))
                .getDescription();
    }

    private void shorten(long size) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(size);
        }
    }

    private void execute(String sql) throws SQLException {
        String url = RunningProgram.h2(folder.resolve("podcatalog"));
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
