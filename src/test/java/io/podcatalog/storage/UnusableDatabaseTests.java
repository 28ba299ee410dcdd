package io.podcatalog.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.FailingStart;
import io.podcatalog.Postgres;
import io.podcatalog.RunningProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** A database that can't be used stops the start, and one line says why. */
@ExtendWith(OutputCaptureExtension.class)
class UnusableDatabaseTests {

    private static final String UNUSABLE = "The database of spring.datasource.url can't be used: ";

    @TempDir
    private Path folder;

    @Test
    void isInAFolderThatIsAFile(CapturedOutput output) throws IOException {
        Path file = Files.createFile(folder.resolve("data"));

        assertThat(reasonFor(output, RunningProgram.data(file.resolve("podcatalog"))))
                .isEqualTo(UNUSABLE + "it can't be stored in " + file + ": it is a file, not a folder");
        assertThat(reasonFor(output, RunningProgram.data(file.resolve("deeper/podcatalog"))))
                .startsWith(UNUSABLE + "it can't be stored in ");
    }

    @Test
    void isInAFolderThatCannotBeMade(CapturedOutput output) {
        assertThat(reasonFor(output, RunningProgram.data(Path.of("/proc/data/podcatalog"))))
                .startsWith(UNUSABLE);
    }

    @Test
    void isAFolder(CapturedOutput output) throws IOException {
        Files.createDirectories(folder.resolve("podcatalog.mv.db"));

        assertThat(reasonFor(output, RunningProgram.data(folder.resolve("podcatalog"))))
                .startsWith(UNUSABLE);
    }

    @Test
    void isOpenElsewhere(CapturedOutput output) throws SQLException {
        Path file = folder.resolve("podcatalog");
        // For H2 the same file under another scheme is open in another program.
        String elsewhere = RunningProgram.h2(file).replace("patient:", "file:");
        try (Connection other = DriverManager.getConnection(elsewhere)) {
            assertThat(other.isClosed()).isFalse();
            assertThat(FailingStart.reason(output, Database.class, WebApplicationType.NONE, RunningProgram.data(file)))
                    .isEqualTo(UNUSABLE + "another program, perhaps a second Podcatalog, has " + file + ".mv.db open");
        }
    }

    @Test
    void hasAnotherPassword(CapturedOutput output) throws SQLException {
        DriverManager.getConnection(RunningProgram.h2(folder.resolve("podcatalog")), "sa", "secret")
                .close();

        assertThat(reasonFor(output, RunningProgram.data(folder.resolve("podcatalog"))))
                .startsWith(UNUSABLE + "Wrong user name or password");
    }

    @Test
    void hasAnAddressThatH2DoesNotKnow(CapturedOutput output) {
        assertThat(reasonFor(output, RunningProgram.data(folder.resolve("podcatalog")) + ";NONSENSE=1"))
                .startsWith(UNUSABLE + "Unsupported connection setting \"NONSENSE\"");
    }

    @Test
    void isAServerThatRefusesConnections(CapturedOutput output) {
        assertThat(reasonFor(output, "--spring.datasource.url=jdbc:postgresql://127.0.0.1:9/podcatalog"))
                .startsWith(UNUSABLE + "Connection to 127.0.0.1:9 refused.");
    }

    @Test
    void isAServerThatKnowsNeitherTheNameNorTheUser(CapturedOutput output) throws SQLException {
        String address = address("operator");

        assertThat(reasonFor(output, address.replace("operator", "nowhere"), "--spring.datasource.username=postgres"))
                .startsWith(UNUSABLE + "FATAL: database \"nowhere\" does not exist");
        assertThat(reasonFor(output, address, "--spring.datasource.username=nobody"))
                .startsWith(UNUSABLE + "FATAL: role \"nobody\" does not exist");
    }

    @Test
    void holdsTablesOfAnotherProgram(CapturedOutput output) throws SQLException {
        String address = address("others");
        new JdbcTemplate(new DriverManagerDataSource(address.substring(address.indexOf('=') + 1), "postgres", ""))
                .execute("create table theirs (id int)");

        assertThat(reasonFor(output, address, "--spring.datasource.username=postgres"))
                .isEqualTo(UNUSABLE + "it holds tables of another program");
    }

    private static String address(String name) throws SQLException {
        try (Connection connection = Postgres.empty(name).getConnection()) {
            return "--spring.datasource.url="
                    + connection.getMetaData().getURL().replaceFirst("\\?.*", "");
        }
    }

    private static String reasonFor(CapturedOutput output, String... settings) {
        // The pool sleeps for a second after a failure.
        String[] withoutPool = Stream.concat(
                        Stream.of(settings),
                        Stream.of("--spring.datasource.type=" + SimpleDriverDataSource.class.getName()))
                .toArray(String[]::new);
        return FailingStart.reason(output, Database.class, WebApplicationType.NONE, withoutPool);
    }

    @Configuration(proxyBeanMethods = false)
    @Import(PatientPath.class)
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    static class Database {}
}
