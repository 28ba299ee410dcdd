package io.podcatalog.discovery;

import io.podcatalog.ServerTests;
import io.podcatalog.catalog.Catalog;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Prints the cost of comparing one new episode and of comparing all, as ratios of CPU time of the comparing thread:
 * {@code ./mvnw test -Dtest=RelatedBenchmark}. It never fails.
 */
class RelatedBenchmark extends ServerTests {

    private static final int WORDS = 20_000;
    private static final int ROUNDS = 3;

    /** Short comparisons are repeated more often, because the first ones run before the JVM has compiled the code. */
    private static final int ADDITIONS = 9;

    private final Random random = new Random(7);

    @Autowired
    private EpisodeComparison comparison;

    @Autowired
    private RelatedEpisodeStore relations;

    @Autowired
    private Catalog catalog;

    @Test
    void comparesOneNewEpisodeWithAll() {
        for (int episodes : new int[] {300, 1_000, 3_000}) {
            compare(episodes);
        }
    }

    private void compare(int episodes) {
        emptyCatalog();
        database.update("insert into podcast (id, slug, title, feed, sample, fingerprint, revision, created_at)"
                + " values (1, 'bench', 'Bench', 'https://bench.example/feed', false, '', 1, now())");
        add(0, episodes);
        double[] all = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            relations.begin(1);
            all[round] = compare();
        }
        double[] one = new double[ADDITIONS];
        int compared = 0;
        for (int round = 0; round < ADDITIONS; round++) {
            add(episodes + round, 1);
            database.update("update podcast set revision = revision + 1");
            long before = cpu();
            compared += comparison.compare(catalog.podcasts().get(0));
            one[round] = cpu() - before;
        }
        System.out.printf(
                "BENCH related episodes: %.2f s CPU for all of %,d, %.1f ms for one more with %.1f compared: %.2f %%%n",
                median(all) / 1e9,
                episodes,
                median(one) / 1e6,
                (double) compared / ADDITIONS,
                100 * median(one) / median(all));
    }

    private double compare() {
        long before = cpu();
        comparison.compare(catalog.podcasts().get(0));
        return cpu() - before;
    }

    private void add(int first, int episodes) {
        List<Object[]> rows = IntStream.range(first, first + episodes)
                .mapToObj(n -> new Object[] {n, "e" + n, text(6), text(15), "<p>" + text(250) + "</p>"})
                .toList();
        database.batchUpdate(
                "insert into episode (id, podcast_id, slug, title, summary, notes_html, listed_at, first_seen_at,"
                        + " fingerprint) values (?, 1, ?, ?, ?, ?, now(), now(), '')",
                rows);
    }

    /** Words are as rare as in speech: the n-th most frequent one occurs 1/n as often as the first. */
    private String text(int words) {
        return IntStream.range(0, words)
                .mapToObj(n -> "w" + Integer.toString((int) Math.pow(WORDS, random.nextDouble()), 36) + "x")
                .collect(Collectors.joining(" "));
    }

    private static double median(double[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
