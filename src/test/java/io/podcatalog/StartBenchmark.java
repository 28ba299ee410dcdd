package io.podcatalog;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * Measures a start with 350 episodes until the first page: the processor seconds of the process, and its memory. It
 * starts each jar with a database of its own, as it is and in the form that the README recommends for a server. Not part
 * of the suite: {@code ./mvnw test -Dtest=StartBenchmark -Dpodcatalog.jars=before.jar,after.jar
 * [-Dpodcatalog.javas=HOME,HOME] [-Dpodcatalog.machine="-Xmx128m"] [-Dpodcatalog.runs=5]}
 */
class StartBenchmark {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final int RUNS = Integer.getInteger("podcatalog.runs", 5);
    private static final List<String> MACHINE = Stream.of(
                    System.getProperty("podcatalog.machine", "").split(" "))
            .filter(option -> !option.isEmpty())
            .toList();

    private final Publisher publisher = new Publisher();
    private final HttpClient listener = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private RunningProgram program;

    private record Way(String name, Path java, Path jar, List<String> options) {}

    private record Start(double seconds, double mebibytes) {}

    @Test
    void start() throws Exception {
        List<Path> jars = paths(System.getProperty("podcatalog.jars"));
        List<Path> javas = paths(System.getProperty("podcatalog.javas", System.getProperty("java.home")));
        for (Path jar : jars) {
            fill(javas.get(0), jar);
        }
        List<Way> ways = new ArrayList<>();
        for (Path java : javas) {
            for (Path jar : jars) {
                String name = jar.getFileName() + " on " + java.getFileName();
                ways.add(new Way(name, java, jar, options("-jar", jar.toString())));
                ways.add(new Way(name + ", packed", java, jar, pack(java, jar)));
            }
        }
        Map<String, List<Start>> starts = new LinkedHashMap<>();
        for (int run = 0; run < RUNS; run++) {
            for (Way way : ways) {
                starts.computeIfAbsent(way.name, name -> new ArrayList<>()).add(measure(way));
            }
        }
        double first = median(starts.values().iterator().next().stream().mapToDouble(Start::seconds));
        starts.forEach((way, some) -> {
            double seconds = median(some.stream().mapToDouble(Start::seconds));
            System.out.printf(
                    "%-60s %6.2f processor seconds, x %.2f, %4.0f MiB (medians of %d)%n",
                    way, seconds, seconds / first, median(some.stream().mapToDouble(Start::mebibytes)), RUNS);
        });
    }

    @AfterEach
    void end() throws InterruptedException {
        if (program != null) {
            program.kill();
        }
    }

    private void fill(Path java, Path jar) throws Exception {
        TestFeed feed = TestFeed.titled("Show");
        for (int episode = 350; episode > 0; episode--) {
            feed.episode(
                    episode,
                    "Episode " + episode,
                    "<p>Notes of number %d.</p>".formatted(episode).repeat(50));
        }
        publisher.publish("/feed.xml", feed.bytes());
        run(java, options("-jar", jar.toString()), filled(jar));
        program.await(LONG, () -> program.logged("350 of 350 compared") > 0 && program.logged("up to date") > 0);
        program.stop();
    }

    /** Extracts the jar, and records in a run over pages which classes it loads: an AOT cache, or CDS before Java 25. */
    private List<String> pack(Path java, Path jar) throws Exception {
        Path packed = Files.createTempDirectory(folder, "packed");
        new ProcessBuilder(
                        java.resolve("bin/java").toString(),
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        packed.toString())
                .redirectErrorStream(true)
                .redirectOutput(packed.resolve("log").toFile())
                .start()
                .waitFor();
        String extracted = packed.resolve(jar.getFileName()).toString();
        boolean aot = Files.readString(java.resolve("release")).matches("(?s).*JAVA_VERSION=\"(2[5-9]|[3-9]\\d).*");
        String archive = packed.resolve("archive").toString();
        runFilled(
                java,
                jar,
                options((aot ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive, "-jar", extracted));
        program.await(LONG, () -> get("/"));
        for (String path :
                Jsoup.connect(program.base()).get().select("a[href^=/]").eachAttr("href")) {
            get(path);
        }
        get("/search?q=number");
        program.stop();
        return options((aot ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive, "-jar", extracted);
    }

    private Start measure(Way way) throws Exception {
        runFilled(way.java, way.jar, way.options);
        program.await(LONG, () -> get("/"));
        double seconds =
                program.process().info().totalCpuDuration().orElseThrow().toMillis() / 1000.0;
        double mebibytes;
        try (Stream<String> status =
                Files.lines(Path.of("/proc/" + program.process().pid() + "/status"))) {
            mebibytes = status.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        }
        program.stop();
        return new Start(seconds, mebibytes);
    }

    private Path filled(Path jar) {
        return folder.resolve("filled by " + jar.getFileName());
    }

    private void runFilled(Path java, Path jar, List<String> options) throws IOException {
        Path data = folder.resolve("data");
        FileSystemUtils.deleteRecursively(data);
        FileSystemUtils.copyRecursively(filled(jar), data);
        run(java, options, data);
    }

    private void run(Path java, List<String> options, Path data) {
        program = RunningProgram.start(
                java,
                options,
                folder.resolve("log"),
                List.of(
                        RunningProgram.data(data.resolve("podcatalog")),
                        "--podcatalog.feeds=" + publisher.address("/feed.xml"),
                        RunningProgram.allow(List.of(publisher))));
    }

    private boolean get(String path) {
        try {
            return listener.send(
                                    HttpRequest.newBuilder(URI.create(program.base() + path))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static List<String> options(String... program) {
        return Stream.concat(MACHINE.stream(), Stream.of(program)).toList();
    }

    private static List<Path> paths(String names) {
        return Stream.of(names.split(","))
                .map(Path::of)
                .map(Path::toAbsolutePath)
                .toList();
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
