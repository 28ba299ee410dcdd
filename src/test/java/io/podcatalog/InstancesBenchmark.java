package io.podcatalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Runs three instances on one PostgreSQL with many feeds, each on a host of its own. Every minute it kills a random
 * instance, starts another one, and adds an episode to each feed. No instance may fetch a feed again within its
 * interval. In the end, each podcast must have every episode once. Not part of the suite:
 * {@code ./mvnw test -Dtest=InstancesBenchmark [-Dpodcatalog.feeds=200] [-Dpodcatalog.kills=20]}
 */
class InstancesBenchmark {

    private static final int INSTANCES = 3;
    private static final int FEEDS = Integer.getInteger("podcatalog.feeds", 200);
    private static final int KILLS = Integer.getInteger("podcatalog.kills", 20);
    private static final int EPISODES = 20;
    private static final Duration INTERVAL = Duration.ofSeconds(60);

    private final Publisher publisher = new Publisher();
    private final Random random = new Random();
    private final List<RunningProgram> running = new ArrayList<>();

    @TempDir
    private Path folder;

    private EmbeddedPostgres postgres;
    private JdbcTemplate database;
    private int started;

    @Test
    void killOneAfterTheOther() throws Exception {
        Files.write(
                folder.resolve("hosts"),
                IntStream.range(0, FEEDS).mapToObj(n -> "127.0.0.1 " + host(n)).toList());
        publish(0);
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            postgres = server;
            database = new JdbcTemplate(server.getPostgresDatabase());
            for (int i = 0; i < INSTANCES; i++) {
                running.add(start());
            }
            for (int kill = 1; kill <= KILLS; kill++) {
                TimeUnit.MILLISECONDS.sleep(INTERVAL.toMillis());
                running.remove(random.nextInt(INSTANCES)).kill();
                publish(kill);
                running.add(start());
            }
            running.get(0).await(Duration.ofMinutes(10), () -> whole() == FEEDS);
            report();
        } finally {
            for (RunningProgram program : running) {
                program.kill();
            }
        }
    }

    private void report() {
        long shortest = Long.MAX_VALUE;
        int polls = 0;
        for (int n = 0; n < FEEDS; n++) {
            List<Long> began = publisher.requests(path(n)).stream()
                    .map(Publisher.Request::began)
                    .sorted()
                    .toList();
            polls += began.size();
            for (int i = 1; i < began.size(); i++) {
                shortest = Math.min(shortest, began.get(i) - began.get(i - 1));
            }
        }
        int twice =
                number("select count(*) from (select 1 from episode group by podcast_id, guid having count(*) > 1) t");
        int podcasts = number("select count(*) from podcast");
        System.out.printf(
                "%d instances killed, %d feeds polled %d times; the shortest time between two polls of one feed was"
                        + " %.1f s of an interval of %d s; %d podcasts, %d duplicates, %d feeds whole%n",
                KILLS, FEEDS, polls, shortest / 1e9, INTERVAL.toSeconds(), podcasts, twice, whole());
        assertThat(Duration.ofNanos(shortest)).isGreaterThanOrEqualTo(INTERVAL.minusSeconds(1));
        assertThat(podcasts).isEqualTo(FEEDS);
        assertThat(twice).isZero();
    }

    /** {@return how many podcasts have all episodes of their feeds} */
    private int whole() {
        return number("select count(*) from (select podcast_id from episode where vanished_at is null"
                + " group by podcast_id having count(*) = " + (EPISODES + KILLS) + ") t");
    }

    private int number(String sql) {
        return database.queryForObject(sql, Integer.class);
    }

    private void publish(int more) {
        for (int n = 0; n < FEEDS; n++) {
            TestFeed feed = TestFeed.titled("Show " + n);
            for (int episode = EPISODES + more; episode > 0; episode--) {
                feed.episode(episode, "Episode " + episode, "<p>Notes.</p>");
            }
            publisher.publish(path(n), feed.bytes());
        }
    }

    private RunningProgram start() {
        started++;
        List<String> feeds = new ArrayList<>();
        List<String> allowed = new ArrayList<>();
        for (int n = 0; n < FEEDS; n++) {
            String host = host(n) + ":" + publisher.port();
            feeds.add("http://" + host + path(n));
            allowed.add(host);
        }
        return RunningProgram.start(
                List.of("-Xmx384m", "-Djdk.net.hosts.file=" + folder.resolve("hosts")),
                folder.resolve(started + ".log"),
                List.of(
                        "--podcatalog.feed.refresh-every=" + INTERVAL.toSeconds() + "s",
                        "--podcatalog.feeds=" + String.join(",", feeds),
                        "--podcatalog.outbound.allow=" + allowed.stream().collect(Collectors.joining(",")),
                        "--podcatalog.search.index=" + folder.resolve("search-" + started),
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres"));
    }

    private static String host(int n) {
        return "show-" + n + ".test";
    }

    private static String path(int n) {
        return "/show-" + n + ".xml";
    }
}
