package io.podcatalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the program (SIGKILL) again and again while it imports, and looks at what is in the H2 file: each podcast
 * must hold one version of its feed, whole. Not part of the suite:
 * {@code ./mvnw test -Dtest=KillBenchmark [-Dpodcatalog.kills=100] [-Dpodcatalog.episodes=1000]}
 */
class KillBenchmark {

    private static final int FEEDS = 10;
    private static final int KILLS = Integer.getInteger("podcatalog.kills", 10);
    private static final int EPISODES = Integer.getInteger("podcatalog.episodes", 1000);

    private final Publisher publisher = new Publisher();
    private final Random random = new Random();

    @TempDir
    private Path folder;

    @Test
    void killWhileImporting() throws Exception {
        int halves = 0;
        int duplicates = 0;
        int during = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            publishAll(kill);
            Process program = start(folder.resolve("killed"));
            awaitFetch(program);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(4000));
            program.destroyForcibly().waitFor();
            int behind = 0;
            for (int[] podcast : podcasts(folder.resolve("killed"))) {
                halves += podcast[1] > 1 ? 1 : 0;
                duplicates += podcast[2] > 0 ? 1 : 0;
                behind += podcast[3] < kill ? 1 : 0;
            }
            during += behind > 0 ? 1 : 0;
        }
        System.out.printf(
                "%d kills, %d of them before all %d feeds were imported: %d half imports, %d podcasts with duplicates%n",
                KILLS, during, FEEDS, halves, duplicates);
        finish(folder.resolve("killed"));
        finish(folder.resolve("undisturbed"));
        assertThat(rows(folder.resolve("killed"))).isEqualTo(rows(folder.resolve("undisturbed")));
        System.out.println("after a restart the rows are those of an undisturbed run");
        assertThat(halves + duplicates).isZero();
    }

    /** Every version changes all episodes and adds one, so that each import has all of them to write. */
    private void publishAll(int version) {
        for (int n = 0; n < FEEDS; n++) {
            TestFeed feed = TestFeed.titled("Show " + n);
            for (int episode = EPISODES + version; episode > 0; episode--) {
                feed.episode(
                        episode, "Episode " + episode, "<p>Version " + version + " of number " + episode + ".</p>");
            }
            publisher.publish("/show-" + n + ".xml", feed.bytes());
        }
    }

    private Process start(Path data) throws IOException {
        List<String> feeds = new ArrayList<>();
        for (int n = 0; n < FEEDS; n++) {
            feeds.add("http://127.0.0.1:" + publisher.port() + "/show-" + n + ".xml");
        }
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Podcatalog.class.getName(),
                        "--server.port=0",
                        "--podcatalog.sample=never",
                        "--podcatalog.feed.refresh-every=1s",
                        "--podcatalog.outbound.allow=127.0.0.1:" + publisher.port(),
                        "--podcatalog.feeds=" + String.join(",", feeds),
                        "--spring.datasource.url=" + url(data))
                .redirectErrorStream(true)
                .redirectOutput(new File(data + ".log"))
                .start();
    }

    private void awaitFetch(Process program) throws InterruptedException {
        int before = publisher.answers().size();
        while (publisher.answers().size() == before && program.isAlive()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(program.isAlive()).isTrue();
    }

    /** Lets the program run until every feed answered 304, which follows its import. */
    private void finish(Path data) throws Exception {
        Process program = start(data);
        int before = publisher.answers().size();
        while (publisher.answers().stream()
                        .skip(before)
                        .filter(status -> status == 304)
                        .count()
                < 3L * FEEDS) {
            TimeUnit.MILLISECONDS.sleep(100);
            assertThat(program.isAlive()).isTrue();
        }
        program.destroy();
        program.waitFor();
    }

    /** {@return for each podcast: its episodes, the versions they are of, repeated GUIDs, and the newest version} */
    private static List<int[]> podcasts(Path data) throws SQLException {
        List<int[]> podcasts = new ArrayList<>();
        try (Connection database = DriverManager.getConnection(url(data));
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select count(*), count(distinct regexp_replace(notes_html, ' of number.*', '')),
                            count(*) - count(distinct guid),
                            max(cast(regexp_replace(notes_html, '.*Version ([0-9]+) of.*', '\\1') as int))
                        from episode group by podcast_id
                        """)) {
            while (rows.next()) {
                podcasts.add(new int[] {rows.getInt(1), rows.getInt(2), rows.getInt(3), rows.getInt(4)});
            }
            // Polls that died with their process would only make the next round wait.
            statement.executeUpdate("update subscription set next_check_at = current_timestamp");
            statement.executeUpdate("delete from feed_host");
        }
        while (podcasts.size() < FEEDS) {
            podcasts.add(new int[] {0, 0, 0, 0});
        }
        return podcasts;
    }

    private static List<String> rows(Path data) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection database = DriverManager.getConnection(url(data));
                Statement statement = database.createStatement();
                ResultSet episodes = statement.executeQuery("""
                        select p.slug || '/' || e.slug || ' ' || e.guid || ' ' || e.title || ' ' || e.published_at || ' '
                            || e.notes_html || coalesce(cast(e.vanished_at as varchar), '') from episode e join podcast p on p.id = e.podcast_id
                        order by 1
                        """)) {
            while (episodes.next()) {
                rows.add(episodes.getString(1));
            }
        }
        return rows;
    }

    private static String url(Path data) {
        return "jdbc:h2:file:" + data.toAbsolutePath()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }
}
