package io.podcatalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Takes the database or the disk away from the running program and gives it back. Meanwhile the program must answer
 * every request, with 503 at worst. Afterwards it must work again without a restart. Not part of the suite:
 * {@code ./mvnw test -Dtest=OutageBenchmark [-Dpodcatalog.outage=60] [-Dpodcatalog.disk=A_DISK_OF_50_MB]}
 */
class OutageBenchmark {

    private static final int SECONDS = Integer.getInteger("podcatalog.outage", 60);
    private static final Duration LONG = Duration.ofMinutes(2);

    private final Publisher publisher = new Publisher();
    private final HttpClient listener = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private RunningProgram program;
    private int kept;

    @Test
    void stopPostgres() throws Exception {
        publish(1);
        EmbeddedPostgres postgres = postgres(0);
        try {
            start(List.of(
                    "--podcatalog.search.index=" + folder.resolve("search"),
                    "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                    "--spring.datasource.username=postgres"));
            postgres.close();
            Map<Integer, Integer> during = listen(SECONDS);
            postgres = postgres(postgres.getPort());
            System.out.printf(
                    "PostgreSQL was away for %d s: answers by status %s; a page %d ms after it was back, its next import too%n",
                    SECONDS, during, millisecondsUntilWell(2));
            assertThat(during.keySet()).as(program.log()).isSubsetOf(200, 503);
            assertStored(new JdbcTemplate(postgres.getPostgresDatabase()));
        } finally {
            postgres.close();
        }
    }

    @Test
    void fillDisk() throws Exception {
        Path disk = Path.of(System.getProperty("podcatalog.disk", "/nowhere"));
        assertThat(disk)
                .as("-Dpodcatalog.disk must be an empty directory on a small disk")
                .isEmptyDirectory();
        publish(1);
        start(List.of(RunningProgram.data(disk.resolve("podcatalog"))));
        Path filling = disk.resolve("filling");
        fill(filling);
        publish(2);
        Map<Integer, Integer> during = listen(SECONDS);
        Files.delete(filling);
        System.out.printf(
                "the disk was full for %d s: answers by status %s; a page %d ms after it had room, its next import too%n",
                SECONDS, during, millisecondsUntilWell(3));
        assertThat(during.keySet()).as(program.log()).isSubsetOf(200, 303, 503);
        program.kill();
        assertStored(new JdbcTemplate(new DriverManagerDataSource(RunningProgram.h2(disk.resolve("podcatalog")))));
    }

    private void start(List<String> data) throws Exception {
        List<String> settings = new ArrayList<>(data);
        settings.addAll(List.of(
                "--podcatalog.feed.refresh-every=1s",
                "--podcatalog.feeds=" + publisher.address("/feed.xml"),
                RunningProgram.allow(List.of(publisher))));
        program = RunningProgram.start(List.of("-Xmx384m"), folder.resolve("log"), settings);
        program.await(LONG, () -> get("/podcasts/show/episode-1") == 200);
    }

    @AfterEach
    void end() throws InterruptedException {
        if (program != null) {
            program.kill();
        }
    }

    /** {@return how often each status came, for pages and favorites} */
    private Map<Integer, Integer> listen(int seconds) throws InterruptedException {
        Map<Integer, Integer> statuses = new TreeMap<>();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < end) {
            for (String path : List.of("/", "/podcasts/show/episode-1", "/status", "/search?q=episode")) {
                statuses.merge(get(path), 1, Integer::sum);
            }
            statuses.merge(keep(), 1, Integer::sum);
            TimeUnit.MILLISECONDS.sleep(500);
        }
        return statuses;
    }

    private long millisecondsUntilWell(int episode) throws InterruptedException {
        long began = System.nanoTime();
        program.await(LONG, () -> get("/podcasts/show/episode-1") == 200);
        long well = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        publish(episode);
        program.await(Duration.ofMinutes(5), () -> get("/podcasts/show/episode-" + episode) == 200 && keep() == 303);
        return well;
    }

    private void assertStored(JdbcTemplate database) {
        int stored = database.queryForObject("select count(*) from favorite", Integer.class);
        System.out.printf("%d favorites were acknowledged, %d are stored%n", kept, stored);
        assertThat(stored).isGreaterThanOrEqualTo(kept);
    }

    private int get(String path) {
        return status(request(path).build());
    }

    private int keep() {
        int status = status(request("/podcasts/show/episode-1/favorite")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
        kept += status == 303 ? 1 : 0;
        return status;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(program.base() + path)).timeout(Duration.ofSeconds(60));
    }

    /** {@return the status, or 0 if there was no answer} */
    private int status(HttpRequest request) {
        try {
            HttpResponse<Void> answer = listener.send(request, BodyHandlers.discarding());
            return answer.statusCode();
        } catch (IOException none) {
            return 0;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void publish(int episodes) {
        TestFeed feed = TestFeed.titled("Show");
        for (int episode = episodes; episode > 0; episode--) {
            feed.episode(episode, "Episode " + episode, "<p>Notes.</p>");
        }
        publisher.publish("/feed.xml", feed.bytes());
    }

    private EmbeddedPostgres postgres(int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false);
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    /** Fills the disk to the last byte. */
    private static void fill(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int block = 1 << 16; block > 0; ) {
                try {
                    out.write(new byte[block]);
                } catch (IOException full) {
                    block /= 2;
                }
            }
        }
    }
}
