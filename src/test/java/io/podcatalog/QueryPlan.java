package io.podcatalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * How a database answers a statement.
 *
 * @param milliseconds the median of several runs
 * @param steps what it reads and how, with the number of rows that it really read; also what it sorts
 */
record QueryPlan(double milliseconds, String steps) {

    private static final int ROUNDS = 7;

    /** A line for each step, with the rows for each time that the step runs. */
    private static final Pattern POSTGRES = Pattern.compile(
            "((?:Seq|Index|Index Only|Bitmap Index|Bitmap Heap) Scan[^(]*|Sort|Incremental Sort|HashAggregate) +\\(cost[^)]*\\)"
                    + " \\((?:actual[^)]* (rows=[0-9]+)[^)]* (loops=[0-9]+)|(never executed))\\)");

    /** H2 writes the index and its condition behind each table. */
    private static final Pattern H2 =
            Pattern.compile("/\\*\\s+(public\\.[^*]*?)\\s*\\*/(?:\\s*/\\* (scanCount: \\d+) \\*/)?");

    /** Runs the statement in transactions that it rolls back. */
    static QueryPlan of(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            double[] times = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                long before = System.nanoTime();
                read(statement, sql);
                times[round] = (System.nanoTime() - before) / 1e6;
                connection.rollback();
            }
            Arrays.sort(times);
            List<String> plan = read(statement, "explain analyze " + sql);
            connection.rollback();
            return new QueryPlan(times[ROUNDS / 2], steps(String.join("\n", plan)));
        }
    }

    private static List<String> read(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        if (statement.execute(sql)) {
            try (ResultSet result = statement.getResultSet()) {
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            }
        }
        return rows;
    }

    private static String steps(String plan) {
        Pattern step = plan.contains("(cost=") ? POSTGRES : H2;
        return step.matcher(plan)
                .results()
                .map(found -> {
                    String words = "";
                    for (int group = 1; group <= found.groupCount(); group++) {
                        words += found.group(group) == null ? "" : " " + found.group(group);
                    }
                    return words.strip().replaceAll("\\s+", " ");
                })
                .collect(Collectors.joining("; "));
    }
}
