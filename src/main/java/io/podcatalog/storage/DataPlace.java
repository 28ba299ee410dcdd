package io.podcatalog.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Logs at the start where the data is stored. */
@Component
class DataPlace {

    private static final Logger log = LoggerFactory.getLogger(DataPlace.class);

    private final DataSource database;

    DataPlace(DataSource database) {
        this.database = database;
    }

    @EventListener(ApplicationReadyEvent.class)
    void logPlace() {
        try (Connection connection = database.getConnection()) {
            String place = h2File(connection)
                    .map(file -> file.toAbsolutePath().normalize() + ".mv.db")
                    .orElse(withoutSecrets(connection.getMetaData().getURL()));
            log.info("The data is stored in {}", place);
        } catch (SQLException away) {
            log.warn("The database can't be reached: {}", away.getMessage());
        }
    }

    /** {@return the database file without its ending; empty if the database is not H2 or has no file} */
    static Optional<Path> h2File(Connection connection) throws SQLException {
        if (!connection.getMetaData().getDatabaseProductName().equals("H2")) {
            return Optional.empty();
        }
        try (Statement statement = connection.createStatement();
                ResultSet path = statement.executeQuery("select database_path()")) {
            path.next();
            return Optional.ofNullable(path.getString(1)).map(PatientPath::file);
        }
    }

    /** Removes passwords: they may be in front of the host or in the parameters. */
    static String withoutSecrets(String address) {
        return address.replaceFirst("[?;].*", "").replaceFirst("//[^/]*@", "//");
    }
}
