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

/** Where the data lies: tells the operator at the start. */
@Component
class DataPlace {

    private static final Logger log = LoggerFactory.getLogger(DataPlace.class);

    private final DataSource database;

    DataPlace(DataSource database) {
        this.database = database;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        try (Connection connection = database.getConnection()) {
            String place = h2File(connection)
                    .map(file -> file.toAbsolutePath().normalize() + ".mv.db")
                    .orElse(withoutSecrets(connection.getMetaData().getURL()));
            log.info("The data lies in {}", place);
        } catch (SQLException away) {
            log.warn("The database can't be had: {}", away.getMessage());
        }
    }

    /** {@return the file of the database without its ending, where it is H2 and has one} */
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

    /** A password may stand before the host, or among the parameters. */
    static String withoutSecrets(String address) {
        return address.replaceFirst("[?;].*", "").replaceFirst("//[^/]*@", "//");
    }
}
