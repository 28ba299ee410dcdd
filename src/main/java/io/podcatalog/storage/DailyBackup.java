package io.podcatalog.storage;

import io.podcatalog.background.BackgroundWork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes all data of the H2 file into an SQL script once a day, while the program runs. A copy of the file would not
 * do: damage in the file would be in the copy as well. Other databases have their own tools for backups.
 */
@Component
class DailyBackup implements DisposableBean {

    static final int KEPT = 7;

    private static final Logger log = LoggerFactory.getLogger(DailyBackup.class);

    /** H2's number for this isolation level; JDBC has none. It shows all tables as of one moment. */
    private static final int SNAPSHOT = 6;

    private static final Duration AFTER_A_START = Duration.ofMinutes(15);
    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

    private static final String NAME = "podcatalog-%s.sql.gz";

    private final DataSource database;
    private final Clock clock;
    private final BackgroundWork work = new BackgroundWork("backup", log);

    DailyBackup(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Waits a while: right after a start the machine has enough to do. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        work.repeat("The database was not backed up", AFTER_A_START, BETWEEN_LOOKS, this::run);
    }

    /** Does not interrupt the thread: that would close the file for all other threads. */
    @Override
    public void destroy() throws InterruptedException {
        work.finish();
    }

    void run() {
        try (Connection connection = database.getConnection()) {
            Path file = DataPlace.h2File(connection).orElse(null);
            if (file == null) {
                return;
            }
            Path folder = Files.createDirectories(file.resolveSibling("backups"));
            Path today = folder.resolve(NAME.formatted(LocalDate.now(clock)));
            if (Files.notExists(today)) {
                write(connection, today);
                removeOldest(folder);
                log.info("Backed up the database to {}", today);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Renames the file only when it is complete, so that every file with the name of a backup is whole. */
    private static void write(Connection connection, Path target) throws SQLException, IOException {
        Path part = target.resolveSibling("part");
        connection.setTransactionIsolation(SNAPSHOT);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            String literal = part.toString().replace("'", "''");
            statement.execute("script drop to '" + literal + "' compression gzip charset 'UTF-8'");
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            connection.rollback();
            Files.deleteIfExists(part);
        }
    }

    private static void removeOldest(Path folder) throws IOException {
        List<Path> oldest;
        try (Stream<Path> files = Files.list(folder)) {
            oldest = files.filter(file -> file.getFileName().toString().matches(NAME.formatted("[0-9-]{10}")))
                    .sorted(Comparator.reverseOrder())
                    .skip(KEPT)
                    .toList();
        }
        for (Path file : oldest) {
            Files.delete(file);
        }
    }
}
