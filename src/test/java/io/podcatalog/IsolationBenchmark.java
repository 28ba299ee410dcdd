package io.podcatalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures how long the first import of good feeds takes, with hostile feeds between them and without. Each feed has a
 * host of its own. Not part of the suite:
 * {@code ./mvnw test -Dtest=IsolationBenchmark [-Dpodcatalog.good=950] [-Dpodcatalog.hostile=50] [-Dpodcatalog.rounds=5]}
 */
class IsolationBenchmark {

    private static final int GOOD = Integer.getInteger("podcatalog.good", 950);
    private static final int HOSTILE = Integer.getInteger("podcatalog.hostile", 50);
    private static final int ROUNDS = Integer.getInteger("podcatalog.rounds", 5);
    private static final int EPISODES = Integer.getInteger("podcatalog.episodes", 20);

    private final Publisher publisher = new Publisher();
    private final StuckPublisher stuck = new StuckPublisher();

    @TempDir
    private Path folder;

    @Test
    void importBesideHostileFeeds() throws Exception {
        Path hosts = folder.resolve("hosts");
        for (int n = 0; n < GOOD; n++) {
            TestFeed feed = TestFeed.titled("Show " + n);
            for (int episode = 1; episode <= EPISODES; episode++) {
                feed.episode(episode, "Episode " + episode, "<p>Notes.</p>");
            }
            publisher.publish("/show-" + n + ".xml", feed.bytes());
        }
        List<String> names = new ArrayList<>();
        IntStream.range(0, GOOD).forEach(n -> names.add("good-" + n + ".test"));
        IntStream.range(0, HOSTILE).forEach(n -> names.add("stuck-" + n + ".test"));
        Files.write(hosts, names.stream().map(name -> "127.0.0.1 " + name).toList());

        List<Double> ratios = new ArrayList<>();
        List<Double> work = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            // The two runs take turns to be first, so that a slow phase of the machine affects both.
            Run first = run("first-" + round, hosts, round % 2 == 0 ? HOSTILE : 0);
            Run second = run("second-" + round, hosts, round % 2 == 0 ? 0 : HOSTILE);
            Run alone = round % 2 == 0 ? second : first;
            Run beside = round % 2 == 0 ? first : second;
            ratios.add(beside.seconds / alone.seconds);
            work.add(beside.processor / alone.processor);
            System.out.printf(
                    "%d feeds: %.1f s alone, %.1f s beside %d hostile ones, ratio %.2f; of processors %.1f and %.1f s%n",
                    GOOD,
                    alone.seconds,
                    beside.seconds,
                    HOSTILE,
                    beside.seconds / alone.seconds,
                    alone.processor,
                    beside.processor);
        }
        System.out.printf(
                "the medians of %d ratios: %.2f of times, %.2f of processor times%n",
                ROUNDS, median(ratios), median(work));
    }

    private static double median(List<Double> ratios) {
        return ratios.stream().sorted().toList().get(ratios.size() / 2);
    }

    /**
     * @param seconds from the first fetch to the last import of a good feed
     * @param processor the seconds of processor time meanwhile
     */
    private record Run(double seconds, double processor) {}

    private Run run(String name, Path hosts, int hostile) throws Exception {
        List<String> feeds = new ArrayList<>();
        List<String> allowed = new ArrayList<>();
        for (int n = 0; n < GOOD; n++) {
            feeds.add("http://good-%d.test:%d/show-%d.xml".formatted(n, publisher.port(), n));
            allowed.add("good-%d.test:%d".formatted(n, publisher.port()));
        }
        for (int n = 0; n < hostile; n++) {
            String way = StuckPublisher.WAYS.get(n % StuckPublisher.WAYS.size());
            feeds.add(n * (GOOD / hostile), "http://stuck-%d.test:%d/%s".formatted(n, stuck.port(), way));
            allowed.add("stuck-%d.test:%d".formatted(n, stuck.port()));
        }
        RunningProgram program = RunningProgram.start(
                List.of("-Xmx384m", "-Djdk.net.hosts.file=" + hosts),
                folder.resolve(name + ".log"),
                List.of(
                        "--podcatalog.feeds=",
                        "--podcatalog.opml=" + opml(name, feeds),
                        "--podcatalog.outbound.allow=" + String.join(",", allowed),
                        RunningProgram.data(folder.resolve(name))));
        program.await(Duration.ofMinutes(2), () -> program.logged("Fetching http") > 0);
        double worked = processor(program);
        long began = System.nanoTime();
        program.await(Duration.ofMinutes(10), () -> program.logged("Imported http://good-") == GOOD);
        double seconds = (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1);
        worked = processor(program) - worked;
        assertThat(program.log()).doesNotContain("OutOfMemoryError");
        program.stop();
        return new Run(seconds, worked);
    }

    private static double processor(RunningProgram program) {
        return program.process().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    private Path opml(String name, List<String> feeds) throws IOException {
        StringBuilder outlines = new StringBuilder();
        feeds.forEach(feed -> outlines.append("<outline type=\"rss\" text=\"x\" xmlUrl=\"%s\"/>".formatted(feed)));
        return Files.writeString(
                folder.resolve(name + ".opml"), "<opml version=\"2.0\"><head/><body>" + outlines + "</body></opml>");
    }
}
