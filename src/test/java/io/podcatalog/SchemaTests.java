package io.podcatalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** A new database gets all tables from one file, and an older one by the migrations that made them one after the other. */
class SchemaTests {

    private static final String COLUMN =
            "TABLE_NAME COLUMN_NAME TYPE_NAME COLUMN_SIZE DECIMAL_DIGITS IS_NULLABLE COLUMN_DEF";
    private static final String KEY = "TABLE_NAME KEY_SEQ COLUMN_NAME";
    private static final String REFERENCE =
            "FKTABLE_NAME KEY_SEQ FKCOLUMN_NAME PKTABLE_NAME PKCOLUMN_NAME UPDATE_RULE DELETE_RULE";
    private static final String INDEX = "TABLE_NAME INDEX_NAME NON_UNIQUE ORDINAL_POSITION COLUMN_NAME ASC_OR_DESC";

    /** H2 numbers the indexes that it makes itself. */
    private static final Pattern OWN_INDEX = Pattern.compile("^(PRIMARY_KEY|CONSTRAINT(_\\w+)?_INDEX)_\\w+$");

    @TempDir
    private Path data;

    @Test
    void isTheSameInNewAndInUpgradedH2Files() throws Exception {
        compare(h2("created"), h2("upgraded"));
    }

    @Test
    void isTheSameInNewAndInUpgradedDatabasesOnPostgres() throws Exception {
        compare(Postgres.empty("schema_created"), Postgres.empty("schema_upgraded"));
    }

    private static void compare(DataSource created, DataSource upgraded) throws Exception {
        Migrations.all(created).load().migrate();
        Migrations.oneByOne(upgraded).target("1").load().migrate();
        Migrations.all(upgraded).load().migrate();

        assertThat(migrations(created)).as("from one file").isLessThan(migrations(upgraded));
        assertThat(schema(created)).contains("sequence episode_seq 50").isEqualTo(schema(upgraded));
    }

    private static int migrations(DataSource source) {
        return new JdbcTemplate(source).queryForObject("select count(*) from flyway_schema_history", Integer.class);
    }

    /** {@return a line for each column, part of a key or of an index, and sequence} */
    private static List<String> schema(DataSource source) {
        JdbcTemplate database = new JdbcTemplate(source);
        List<String> schema = new ArrayList<>(database.queryForList(
                "select 'sequence ' || sequence_name || ' ' || increment from information_schema.sequences",
                String.class));
        List<String> tables = database.queryForList("""
                select table_name from information_schema.tables
                where table_schema = 'public' and table_name <> 'flyway_schema_history'""", String.class);
        database.execute((ConnectionCallback<Void>) connection -> {
            DatabaseMetaData all = connection.getMetaData();
            for (String table : tables) {
                add(schema, all.getColumns(null, "public", table, "%"), COLUMN);
                add(schema, all.getPrimaryKeys(null, "public", table), KEY);
                add(schema, all.getImportedKeys(null, "public", table), REFERENCE);
                add(schema, all.getIndexInfo(null, "public", table, false, true), INDEX);
            }
            return null;
        });
        // H2 makes an index for a reference if there is none yet: that depends on the order of the statements.
        return schema.stream()
                .filter(line -> !line.contains(" made by H2 TRUE "))
                .sorted()
                .toList();
    }

    private static void add(List<String> schema, ResultSet rows, String columns) throws SQLException {
        try (rows) {
            while (rows.next()) {
                List<String> line = new ArrayList<>(List.of(columns));
                for (String column : columns.split(" ")) {
                    line.add(OWN_INDEX.matcher(rows.getString(column) + "").replaceFirst("made by H2"));
                }
                schema.add(String.join(" ", line));
            }
        }
    }

    private JdbcDataSource h2(String name) {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setUrl(RunningProgram.h2(data.resolve(name)));
        return h2;
    }
}
