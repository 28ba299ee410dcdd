package io.podcatalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the program many times at random moments, while it imports feeds and listeners keep favorites. Then each
 * podcast in the H2 file must have one whole version of its feed, and every acknowledged favorite must be there. It
 * interrupts first imports and imports that change every episode in turn. Not part of the suite:
 * {@code ./mvnw test -Dtest=KillBenchmark [-Dpodcatalog.kills=100] [-Dpodcatalog.episodes=1000]}
 */
class KillBenchmark {

    private static final int FEEDS = 10;
    private static final int ROUNDS = Integer.getInteger("podcatalog.kills", 10);
    private static final int EPISODES = Integer.getInteger("podcatalog.episodes", 1000);
    private static final Duration LONG = Duration.ofMinutes(5);

    /** One for each feed, because the program asks a host for one feed at a time. */
    private final List<Publisher> publishers =
            IntStream.range(0, FEEDS).mapToObj(n -> new Publisher()).toList();

    private final HttpClient listener = HttpClient.newHttpClient();
    private final Random random = new Random();

    @TempDir
    private Path folder;

    private int halves;
    private int duplicates;
    private int during;
    private int between;
    private int acknowledged;
    private int lost;

    @Test
    void kill() throws Exception {
        breakOff("killed", RunningProgram::kill);
    }

    @Test
    void terminate() throws Exception {
        List<Long> seconds = new ArrayList<>();
        breakOff("terminated", program -> {
            long began = System.nanoTime();
            assertThat(program.stop()).isIn(0, 143);
            seconds.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        });
        System.out.printf("the longest took %d ms to end%n", java.util.Collections.max(seconds));
    }

    private interface End {
        void of(RunningProgram program) throws Exception;
    }

    private void breakOff(String name, End end) throws Exception {
        publishAll(0);
        long phase = finish("measured");
        for (int round = 1; round <= ROUNDS; round++) {
            boolean first = round % 2 == 1;
            if (first && round > 1) {
                update(name, "delete from subscription", "delete from podcast", "delete from library");
            }
            publishAll(round);
            long before = round == 1 ? 0 : count(name, "favorite");
            RunningProgram program = start(name);
            awaitFetch(program);
            AtomicInteger kept = new AtomicInteger();
            Thread listening = new Thread(() -> keepFavorites(program, kept));
            listening.start();
            TimeUnit.MILLISECONDS.sleep(random.nextLong(phase));
            end.of(program);
            listening.join();
            acknowledged += kept.get();
            lost += (int) Math.max(0, before + kept.get() - count(name, "favorite"));
            judge(podcasts(name), round);
            // Polls that died with their process would make the next round wait.
            update(name, "update subscription set next_check_at = current_timestamp", "delete from feed_host");
        }
        System.out.printf(
                "%s %d times within %d ms of imports: %d times before all %d feeds were in, %d of these after the first was;"
                        + " %d half imports, %d podcasts with duplicates; of %d acknowledged favorites %d are lost%n",
                name, ROUNDS, phase, during, FEEDS, between, halves, duplicates, acknowledged, lost);
        finish(name);
        finish("undisturbed");
        assertThat(rows(name)).isEqualTo(rows("undisturbed"));
        System.out.println("after a restart the rows are those of an undisturbed run");
        assertThat(halves + duplicates + lost).isZero();
    }

    private void judge(List<int[]> podcasts, int version) {
        long behind = FEEDS
                - podcasts.stream().filter(podcast -> podcast[3] == version).count();
        halves += (int) podcasts.stream()
                .filter(podcast -> podcast[1] > 1 || podcast[0] != EPISODES + podcast[3])
                .count();
        duplicates += (int) podcasts.stream().filter(podcast -> podcast[2] > 0).count();
        during += behind > 0 ? 1 : 0;
        between += behind > 0 && behind < FEEDS ? 1 : 0;
    }

    /** Every version changes all episodes and adds one, so that each import writes all of them. */
    private void publishAll(int version) {
        for (int n = 0; n < FEEDS; n++) {
            TestFeed feed = TestFeed.titled("Show " + n);
            for (int episode = EPISODES + version; episode > 0; episode--) {
                feed.episode(
                        episode, "Episode " + episode, "<p>Version " + version + " of number " + episode + ".</p>");
            }
            publishers.get(n).publish("/show-" + n + ".xml", feed.bytes());
        }
    }

    private RunningProgram start(String name) {
        List<String> feeds = new ArrayList<>();
        for (int n = 0; n < FEEDS; n++) {
            feeds.add(publishers.get(n).address("/show-" + n + ".xml"));
        }
        return RunningProgram.start(
                List.of("-Xmx384m"),
                folder.resolve(name + ".log"),
                List.of(
                        "--podcatalog.feed.refresh-every=1s",
                        RunningProgram.allow(publishers),
                        "--podcatalog.feeds=" + String.join(",", feeds),
                        RunningProgram.data(folder.resolve(name))));
    }

    private void awaitFetch(RunningProgram program) throws InterruptedException {
        long before = answers();
        program.await(LONG, () -> answers() > before);
    }

    /** Counts every status: if the program ended after all imports, the feeds have nothing new. */
    private long answers() {
        return publishers.stream()
                .mapToLong(publisher -> publisher.answers().size())
                .sum();
    }

    /** Keeps about twenty favorites a second, each in a library of its own, until the program no longer answers. */
    private void keepFavorites(RunningProgram program, AtomicInteger kept) {
        while (program.isAlive()) {
            int show = random.nextInt(FEEDS);
            int episode = 1 + random.nextInt(EPISODES);
            try {
                HttpResponse<Void> answer = listener.send(
                        HttpRequest.newBuilder(URI.create(program.base()
                                        + "/podcasts/show-%d/episode-%d/favorite".formatted(show, episode)))
                                .POST(BodyPublishers.noBody())
                                .timeout(Duration.ofSeconds(30))
                                .build(),
                        BodyHandlers.discarding());
                kept.addAndGet(answer.statusCode() == 303 ? 1 : 0);
                TimeUnit.MILLISECONDS.sleep(40);
            } catch (IOException | InterruptedException ended) {
                return;
            }
        }
    }

    /**
     * Lets the program run until it has imported every feed or found nothing new in it.
     *
     * @return the milliseconds from the first fetch to the last import
     */
    private long finish(String name) throws Exception {
        RunningProgram program = start(name);
        awaitFetch(program);
        long began = System.nanoTime();
        program.await(LONG, () -> FEEDS == imported(program));
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        program.stop();
        return took;
    }

    private static long imported(RunningProgram program) {
        return program.log()
                .lines()
                .filter(line -> line.contains("Imported http") || line.contains("Nothing new at"))
                .map(line -> line.replaceAll(".*(http\\S+xml).*", "$1"))
                .distinct()
                .count();
    }

    /**
     * {@return for each podcast the numbers of episodes, of their versions and of repeated GUIDs, and the newest
     * version}
     */
    private List<int[]> podcasts(String name) throws SQLException {
        List<int[]> podcasts = new ArrayList<>();
        try (Connection database = open(name);
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select count(e.id), count(distinct regexp_replace(notes_html, ' of number.*', '')),
                            count(e.id) - count(distinct e.guid),
                            coalesce(max(cast(regexp_replace(notes_html, '.*Version ([0-9]+) of.*', '\\1') as int)), -1)
                        from podcast p left join episode e on e.podcast_id = p.id group by p.id
                        """)) {
            while (rows.next()) {
                podcasts.add(new int[] {rows.getInt(1), rows.getInt(2), rows.getInt(3), rows.getInt(4)});
            }
        }
        return podcasts;
    }

    private List<String> rows(String name) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection database = open(name);
                Statement statement = database.createStatement();
                ResultSet episodes = statement.executeQuery("""
                        select p.slug || '/' || e.slug || ' ' || e.guid || ' ' || e.title || ' ' || e.published_at || ' '
                            || e.notes_html || coalesce(cast(e.vanished_at as varchar), '')
                        from episode e join podcast p on p.id = e.podcast_id order by 1
                        """)) {
            while (episodes.next()) {
                rows.add(episodes.getString(1));
            }
        }
        return rows;
    }

    private long count(String name, String table) throws SQLException {
        try (Connection database = open(name);
                Statement statement = database.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from " + table)) {
            count.next();
            return count.getLong(1);
        }
    }

    private void update(String name, String... statements) throws SQLException {
        try (Connection database = open(name);
                Statement statement = database.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    private Connection open(String name) throws SQLException {
        return DriverManager.getConnection(RunningProgram.h2(folder.resolve(name)));
    }
}
