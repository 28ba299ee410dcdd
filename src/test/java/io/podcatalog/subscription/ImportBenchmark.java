package io.podcatalog.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.io.WireFeedInput;
import com.rometools.rome.io.XmlReader;
import com.sun.management.OperatingSystemMXBean;
import io.podcatalog.Publisher;
import io.podcatalog.RunningProgram;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.flywaydb.core.api.migration.JavaMigration;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.util.FileSystemUtils;

/**
 * Compares the import of a large feed into a new H2 file with ROME's bare parse of the same bytes, in a separate
 * process with little memory: the first import, one with a new episode, and one without a change. Listeners to imports
 * are left out. Not part of the suite:
 * {@code ./mvnw test -Dtests.compiler= -Dtest=ImportBenchmark [-Dpodcatalog.episodes=20000] [-Dpodcatalog.heap=384m]}
 */
class ImportBenchmark {

    private static final int ROUNDS = 5;
    private static final int EPISODES = Integer.getInteger("podcatalog.episodes", 20_000);

    @Test
    void compareWithTheBareParse(@TempDir Path folder) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + System.getProperty("podcatalog.heap", "384m"),
                        "-Dpodcatalog.episodes=" + EPISODES,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportBenchmark.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        process.inputReader().lines().forEach(System.out::println);
        assertThat(process.waitFor()).isZero();
    }

    /** The parts of the program that take part in an import. */
    @EnableAutoConfiguration
    @ComponentScan({
        "io.podcatalog.catalog",
        "io.podcatalog.feed",
        "io.podcatalog.intake",
        "io.podcatalog.outbound",
        "io.podcatalog.site",
        "io.podcatalog.subscription",
        "io.podcatalog.text"
    })
    @ComponentScan(
            basePackages = "io.podcatalog.people",
            useDefaultFilters = false,
            includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = JavaMigration.class))
    @AutoConfigurationPackage(basePackages = "io.podcatalog")
    @ConfigurationPropertiesScan("io.podcatalog")
    static class Importer {}

    public static void main(String[] args) {
        try {
            measure(Path.of(args[0]));
            System.exit(0);
        } catch (Throwable failure) {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private static void measure(Path folder) throws Exception {
        byte[] feed = feed(EPISODES);
        byte[] longer = feed(EPISODES + 1);
        System.out.printf("%,d episodes, %.1f MB%n", EPISODES, feed.length / 1e6);
        Publisher publisher = new Publisher();
        for (int round = 1; round <= ROUNDS; round++) {
            Path data = folder.resolve("round-" + round);
            try (ConfigurableApplicationContext program = start(data, publisher)) {
                RefreshedFeeds feeds = program.getBean(RefreshedFeeds.class);
                Cost bare = Cost.of(
                        program, () -> new WireFeedInput().build(new XmlReader(new ByteArrayInputStream(feed))));
                System.out.printf("round %d: ROME's parse %s%n", round, bare);
                String address = publisher.publish("/feed.xml", feed);
                Cost.of(program, () -> feeds.refresh(address)).print("  import", bare);
                publisher.publish("/feed.xml", longer);
                Cost.of(program, () -> feeds.refresh(address)).print("  one new episode", bare);
                publisher.answer("/feed.xml", 200, Map.of("Content-Type", "application/rss+xml"), longer);
                Cost.of(program, () -> feeds.refresh(address)).print("  unchanged", bare);
            }
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static ConfigurableApplicationContext start(Path data, Publisher publisher) throws IOException {
        Files.createDirectories(data);
        return new SpringApplicationBuilder(Importer.class, RefreshedFeeds.class, MovableClock.class)
                .run(
                        "--server.port=0",
                        "--podcatalog.feeds=",
                        "--podcatalog.sample=never",
                        "--podcatalog.outbound.allow=127.0.0.1:" + publisher.port(),
                        "--spring.main.banner-mode=off",
                        "--logging.level.io.podcatalog=warn",
                        "--logging.level.root=warn",
                        "--spring.jpa.properties.hibernate.generate_statistics=true",
                        RunningProgram.data(data.resolve("podcatalog")));
    }

    /**
     * The cost of a task: seconds by the clock, CPU seconds of its thread and of the whole process with garbage
     * collection, the most heap in use, and the number of prepared statements.
     */
    private record Cost(double seconds, double thread, double process, double megabytes, long statements) {

        static Cost of(ConfigurableApplicationContext program, Callable<?> task) throws Exception {
            Statistics statistics = program.getBean(SessionFactory.class).getStatistics();
            System.gc();
            AtomicLong most = new AtomicLong();
            Timer meter = new Timer(true);
            meter.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            Runtime runtime = Runtime.getRuntime();
                            most.accumulateAndGet(runtime.totalMemory() - runtime.freeMemory(), Math::max);
                        }
                    },
                    0,
                    10);
            long statementsBefore = statistics.getPrepareStatementCount();
            long began = System.nanoTime();
            long threadBefore = ofThread();
            long processBefore = ofProcess();
            task.call();
            Cost cost = new Cost(
                    (System.nanoTime() - began) / 1e9,
                    (ofThread() - threadBefore) / 1e9,
                    (ofProcess() - processBefore) / 1e9,
                    most.get() / 1e6,
                    statistics.getPrepareStatementCount() - statementsBefore);
            meter.cancel();
            return cost;
        }

        void print(String what, Cost bare) {
            System.out.printf(
                    "%s %s: %.2f × by the clock, %.2f × CPU of the thread, %.2f × of the process; %d statements%n",
                    what, this, seconds / bare.seconds, thread / bare.thread, process / bare.process, statements);
        }

        @Override
        public String toString() {
            return "%.2f s, CPU %.2f s of %.2f s, heap up to %.0f MB".formatted(seconds, thread, process, megabytes);
        }

        private static long ofThread() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }

        private static long ofProcess() {
            return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                    .getProcessCpuTime();
        }
    }

    /** {@return a feed with about a kilobyte per episode, as hosts write them} */
    private static byte[] feed(int episodes) {
        StringBuilder feed = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
                  xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Large</title>
                <link>https://show.example/</link><description>A large feed.</description>
                """);
        OffsetDateTime date = OffsetDateTime.parse("2020-01-01T10:00:00Z");
        for (int n = episodes; n > 0; n--) {
            feed.append("""
                    <item><title>Episode %1$d: what we learned from number %1$d</title><guid isPermaLink="false">guid-%1$d</guid>
                    <pubDate>%2$s</pubDate><link>https://show.example/%1$d</link><itunes:duration>00:45:12</itunes:duration>
                    <itunes:episode>%1$d</itunes:episode><itunes:image href="https://img.example/%1$d.jpg"/>
                    <enclosure url="https://media.example/%1$d.mp3?dest-id=7" length="4320000%1$d" type="audio/mpeg"/>
                    <description><![CDATA[<p>In episode %1$d we talk about <strong>systems</strong> that keep running at night, about the people who keep them so, and about number %1$d. It begins with a page at three in the morning and ends, four weeks later, with a system that nobody has to get up for any more.</p><ul><li><a href="https://example.com/%1$d">First link</a></li><li>Second point of %1$d</li></ul><p>Write to us with what you learned, and we read the best letters in the next episode.</p>]]></description>
                    </item>
                    """.formatted(n, DateTimeFormatter.RFC_1123_DATE_TIME.format(date.plusHours(n))));
        }
        return feed.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
    }
}
