package io.podcatalog.index;

import com.sun.management.OperatingSystemMXBean;
import io.podcatalog.ServerTests;
import io.podcatalog.catalog.EpisodeContent;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Prints the cost of searches as ratios of CPU time: {@code ./mvnw test -Dtest=SearchBenchmark}. It never fails. */
class SearchBenchmark extends ServerTests {

    private static final int WORDS = 20_000;

    private final Random random = new Random(7);

    @Autowired
    private EpisodeIndex search;

    @Test
    void comparesAPageOfManyEpisodesWithOneOfFew() {
        double few = page(300);
        double many = page(30_000);
        System.out.printf(
                "BENCH search page: %.2f ms CPU at 300 episodes, %.2f ms at 30,000: %.2f ×%n", few, many, many / few);
    }

    @Test
    void comparesBuildingTheIndexWithBareLucene() throws Exception {
        List<EpisodeContent> episodes =
                IntStream.range(0, 10_000).mapToObj(this::episode).toList();
        bare(episodes.subList(0, 2000));
        put(episodes.subList(0, 2000));
        long before = cpu();
        bare(episodes);
        long lucene = cpu() - before;
        before = cpu();
        put(episodes);
        long ours = cpu() - before;
        System.out.printf(
                "BENCH index of 10,000 episodes: %.2f s CPU, Lucene alone %.2f s: %.2f ×%n",
                ours / 1e9, lucene / 1e9, (double) ours / lucene);
    }

    private double page(int episodes) {
        emptyCatalog();
        database.update("insert into podcast (id, slug, title, feed, sample, fingerprint, revision, created_at)"
                + " values (1, 'bench', 'Bench', 'https://bench.example/feed', false, '', 1, now())");
        List<Object[]> rows = IntStream.range(0, episodes)
                .mapToObj(n -> new Object[] {n, "e" + n, text(6), text(15), "<p>" + text(250) + "</p>"})
                .toList();
        database.batchUpdate(
                "insert into episode (id, podcast_id, slug, title, summary, notes_html, listed_at, first_seen_at,"
                        + " fingerprint) values (?, 1, ?, ?, ?, ?, now(), now(), '')",
                rows);
        index.await();
        List<String> queries = IntStream.range(0, 200)
                .mapToObj(n -> "/search?q=" + text(2).replace(' ', '+'))
                .toList();
        queries.forEach(this::response);
        queries.forEach(this::response);
        long before = cpu();
        queries.forEach(this::response);
        return (cpu() - before) / 1e6 / queries.size();
    }

    private void put(List<EpisodeContent> episodes) {
        search.createIfMissing();
        search.startOver();
        for (int from = 0; from < episodes.size(); from += 50) {
            search.put(episodes.subList(from, Math.min(from + 50, episodes.size())));
        }
        search.mark(1, 1);
    }

    private static void bare(List<EpisodeContent> episodes) throws Exception {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new EnglishAnalyzer()))) {
            for (EpisodeContent episode : episodes) {
                Document document = new Document();
                document.add(new StringField("id", String.valueOf(episode.id()), Field.Store.YES));
                document.add(new TextField("title", episode.title(), Field.Store.NO));
                document.add(new TextField("notes", episode.summary() + " " + episode.notesHtml(), Field.Store.NO));
                writer.addDocument(document);
            }
            writer.commit();
        }
    }

    private EpisodeContent episode(int n) {
        return new EpisodeContent(
                n,
                1,
                "Bench",
                null,
                text(6),
                text(15),
                "<p>" + text(250) + "</p>",
                List.of(),
                Instant.EPOCH,
                null,
                null,
                BigDecimal.valueOf(n),
                false,
                List.of(),
                List.of(),
                List.of());
    }

    /** Words are as rare as in speech: the n-th most frequent one occurs 1/n as often as the first. */
    private String text(int words) {
        return IntStream.range(0, words)
                .mapToObj(n -> "w" + Integer.toString((int) Math.pow(WORDS, random.nextDouble()), 36) + "x")
                .collect(Collectors.joining(" "));
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
