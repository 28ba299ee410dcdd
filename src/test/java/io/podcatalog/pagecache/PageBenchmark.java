package io.podcatalog.pagecache;

import io.podcatalog.Nginx;
import io.podcatalog.Publisher;
import io.podcatalog.RunningProgram;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The cost of pages that are kept, beside nginx and a bare filter, and the cost of making each kind of page. Needs
 * {@code wrk} and {@code nginx}. Not part of the suite:
 * {@code ./mvnw test -Dtests.compiler= -Dtest=PageBenchmark [-Dpodcatalog.before=AN_OLDER_JAR]
 * [-Dpodcatalog.shows=100 -Dpodcatalog.episodes=10000]}, which makes the pages of a large catalog, too
 */
class PageBenchmark {

    private static final Catalog SMALL = new Catalog(1, 350);

    private static final Catalog LARGE =
            new Catalog(Integer.getInteger("podcatalog.shows", 0), Integer.getInteger("podcatalog.episodes", 350));

    private static final int ROUNDS = Integer.getInteger("podcatalog.rounds", 3);
    private static final int SECONDS = Integer.getInteger("podcatalog.seconds", 8);
    private static final int HEARTS = 200;

    /** Requests for each kind of page that is made, in each round. */
    private static final int MADE = Integer.getInteger("podcatalog.made", 400);

    /** Requests before the first round: by then, the JIT compiler of either program no longer changes the figures. */
    private static final int WARM = Integer.getInteger("podcatalog.warm", 6000);

    private static final int BROWSERS = 4;

    private final Publisher publisher = new Publisher();
    private final HttpClient browser = HttpClient.newHttpClient();
    private final List<RunningProgram> running = new ArrayList<>();

    @TempDir
    private Path folder;

    /**
     * @param shows all but the first have an eleventh of its episodes
     * @param episodes of the first show
     */
    private record Catalog(int shows, int episodes) {

        List<String> publish(Publisher publisher) {
            return IntStream.range(0, shows)
                    .mapToObj(show -> publisher.publish(
                            "/" + episodes + "-" + show + ".xml",
                            Shows.feed(show, show == 0 ? episodes : Math.max(1, episodes / 11))))
                    .toList();
        }
    }

    @AfterEach
    void end() throws InterruptedException {
        for (RunningProgram program : running) {
            program.kill();
        }
    }

    /** The same page four times: from nginx, from a bare filter, from the program, and for a listener with hearts. */
    @Test
    void printsTheCostOfKeptPages() throws Exception {
        RunningProgram program = start("kept", "", SMALL, List.of());
        String library = keep(program);
        String page = program.base() + Shows.episode(0, SMALL.episodes / 2);
        send(page, "");
        int port = freePort();
        Process bare = java("-cp", System.getProperty("java.class.path"), BareFilter.class.getName(), "" + port, page);
        try (Nginx nginx = Nginx.serving(body(page), Files.createDirectory(folder.resolve("nginx")))) {
            Map<String, Subject> subjects = new LinkedHashMap<>();
            subjects.put("nginx", new Subject(nginx.process(), nginx.base() + "/page.html", ""));
            subjects.put("bare filter", new Subject(bare.toHandle(), "http://127.0.0.1:" + port + "/", ""));
            subjects.put("episode", new Subject(program.process(), page, ""));
            subjects.put("episode, own hearts", new Subject(program.process(), page, library));
            subjects.put("list", new Subject(program.process(), program.base() + Shows.podcast(0), ""));
            subjects.put(
                    "list, own hearts", new Subject(program.process(), program.base() + Shows.podcast(0), library));
            subjects.put("search", new Subject(program.process(), program.base() + "/search?q=ferry+lock", ""));
            for (Subject subject : subjects.values()) {
                subject.load(3 * SECONDS);
            }
            Map<String, List<Load>> loads = new LinkedHashMap<>();
            for (int round = 0; round < ROUNDS; round++) {
                for (Map.Entry<String, Subject> subject : subjects.entrySet()) {
                    loads.computeIfAbsent(subject.getKey(), name -> new ArrayList<>())
                            .add(subject.getValue().load(SECONDS));
                }
            }
            print(loads);
        } finally {
            bare.destroyForcibly();
        }
    }

    private record Subject(ProcessHandle server, String address, String cookie) {

        Load load(int seconds) throws IOException, InterruptedException {
            return Load.of(server, address, cookie, seconds);
        }
    }

    private static void print(Map<String, List<Load>> loads) {
        List<Load> limit = loads.get("nginx");
        System.out.printf(
                "%-22s %12s %8s %9s %8s %9s %8s%n", "kept", "requests/s", "×", "99 % ms", "×", "CPU ms", "× nginx");
        loads.forEach((name, all) -> System.out.printf(
                Locale.ROOT,
                "%-22s %12.0f %8.2f %9.2f %8.2f %9.4f %8.2f%n",
                name,
                median(all, Load::requests),
                median(all, Load::requests) / median(limit, Load::requests),
                median(all, Load::slowest),
                median(all, Load::slowest) / median(limit, Load::slowest),
                median(all, Load::cost),
                median(all, Load::cost) / median(limit, Load::cost)));
    }

    private static double median(List<Load> loads, ToDoubleFunction<Load> value) {
        double[] sorted = loads.stream().mapToDouble(value).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /**
     * Each page is asked for once, so none is kept. The pages of an older program and of a large catalog are made beside
     * them, in turns.
     */
    @Test
    void printsTheCostOfMakingPages() throws Exception {
        List<Maker> makers = new ArrayList<>();
        String before = System.getProperty("podcatalog.before", "");
        if (!before.isEmpty()) {
            makers.add(maker("before", before, SMALL, List.of()));
        }
        List<String> nothingKept = List.of("--podcatalog.pages.memory=0B");
        makers.add(maker("now", "", SMALL, nothingKept));
        if (LARGE.shows > 0) {
            makers.add(maker("large", "", LARGE, nothingKept));
        }
        System.out.printf(Locale.ROOT, "%-12s %-10s %9s%n", "made", "program", "CPU ms");
        for (Kind kind : Kind.values()) {
            Map<String, List<Double>> costs = new LinkedHashMap<>();
            for (Maker maker : makers) {
                ask(kind, 0, WARM, maker);
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (Maker maker : makers) {
                    costs.computeIfAbsent(maker.name, name -> new ArrayList<>()).add(cost(kind, round, maker));
                }
            }
            costs.forEach((name, all) -> System.out.printf(
                    Locale.ROOT,
                    "%-12s %-10s %9.2f%n",
                    kind.name().toLowerCase(Locale.ROOT),
                    name,
                    all.stream()
                            .sorted(Comparator.naturalOrder())
                            .skip(all.size() / 2)
                            .findFirst()
                            .orElseThrow()));
        }
    }

    /** @param library the cookie of a listener with hearts */
    private record Maker(String name, RunningProgram program, Catalog catalog, String library) {}

    private Maker maker(String name, String jar, Catalog catalog, List<String> settings) throws Exception {
        RunningProgram program = start(name, jar, catalog, settings);
        return new Maker(name, program, catalog, keep(program));
    }

    private enum Kind {
        EPISODE,
        LIST,
        SEARCH,
        FAVORITES;

        String path(int number, Catalog catalog) {
            return switch (this) {
                case EPISODE -> Shows.episode(0, number % catalog.episodes);
                case LIST -> Shows.podcast(0) + "?page=" + (1 + number % (catalog.episodes / 24));
                case SEARCH -> "/search?q=" + Shows.words(number);
                case FAVORITES -> "/favorites?page=" + (1 + number % (HEARTS / 24));
            };
        }
    }

    /** {@return the processor time of a request, in milliseconds} */
    private double cost(Kind kind, int round, Maker maker) throws Exception {
        Duration before = Load.cost(maker.program.process());
        ask(kind, round * MADE, MADE, maker);
        return Load.cost(maker.program.process()).minus(before).toNanos() / 1e6 / MADE;
    }

    /** Sends so many requests, a few at the same time. */
    private void ask(Kind kind, int first, int requests, Maker maker) throws Exception {
        String cookie = kind == Kind.FAVORITES ? maker.library : "";
        ExecutorService browsers = Executors.newFixedThreadPool(BROWSERS);
        try {
            List<Callable<Void>> all = new ArrayList<>();
            for (int i = first; i < first + requests; i++) {
                String address = maker.program.base() + kind.path(i, maker.catalog);
                all.add(() -> {
                    send(address, cookie);
                    return null;
                });
            }
            for (Future<Void> answer : browsers.invokeAll(all)) {
                answer.get();
            }
        } finally {
            browsers.shutdown();
        }
    }

    /** @param jar empty for the program of the class path */
    private RunningProgram start(String name, String jar, Catalog catalog, List<String> more) throws Exception {
        List<String> settings = new ArrayList<>(more);
        settings.addAll(List.of(
                "--podcatalog.search.index=" + folder.resolve(name + "-search"),
                "--podcatalog.search.per-minute=100000",
                "--podcatalog.feed.refresh-every=7d",
                "--podcatalog.feeds=" + String.join(",", catalog.publish(publisher)),
                RunningProgram.data(folder.resolve(name)),
                RunningProgram.allow(List.of(publisher))));
        Path log = folder.resolve(name + ".log");
        RunningProgram program = jar.isEmpty()
                ? RunningProgram.start(List.of(), log, settings)
                : RunningProgram.start(Path.of(System.getProperty("java.home")), List.of("-jar", jar), log, settings);
        running.add(program);
        program.await(Duration.ofMinutes(30), () -> program.logged("Imported ") >= catalog.shows);
        awaitIdle(program);
        return program;
    }

    /** After an import, the program compares episodes and fills its index for a while. */
    private static void awaitIdle(RunningProgram program) throws InterruptedException {
        Duration before = Load.cost(program.process());
        while (true) {
            Thread.sleep(3000);
            Duration now = Load.cost(program.process());
            if (now.minus(before).compareTo(Duration.ofMillis(150)) < 0) {
                return;
            }
            before = now;
        }
    }

    /** {@return the cookie of a listener with hearts} */
    private String keep(RunningProgram program) throws Exception {
        String cookie = "";
        for (int episode = 0; episode < HEARTS; episode++) {
            HttpRequest.Builder press = HttpRequest.newBuilder(
                            URI.create(program.base() + Shows.episode(0, episode) + "/favorite"))
                    .header("Sec-Fetch-Site", "same-origin")
                    .POST(HttpRequest.BodyPublishers.noBody());
            HttpResponse<String> answer = browser.send(
                    (cookie.isEmpty() ? press : press.header("Cookie", cookie)).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 303) {
                throw new IllegalStateException(answer.statusCode() + ": " + program.log());
            }
            cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        }
        return cookie;
    }

    private void send(String address, String cookie) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).header("Accept-Encoding", "gzip");
        HttpResponse<byte[]> answer = browser.send(
                (cookie.isEmpty() ? request : request.header("Cookie", cookie)).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " answers " + answer.statusCode());
        }
    }

    private byte[] body(String address) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofByteArray())
                .body();
    }

    private Process java(String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("java.log").toFile())
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
