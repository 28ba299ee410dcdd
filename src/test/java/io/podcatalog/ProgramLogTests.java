package io.podcatalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.background.BackgroundWork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks what the operator reads in the program's log from its start to its end. */
class ProgramLogTests {

    /** A start takes seconds on an idle machine, and much longer on a busy one. */
    private static final Duration MOST = Duration.ofMinutes(5);

    /** As for the JVM of the tests (pom.xml): these programs end soon. */
    private static final List<String> FAST = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:CompileThresholdScaling=3",
            "-XX:+UseSerialGC",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote");

    /** Classes that no page needs: search, fetches, the pictures and the comparison of episodes. */
    private static final Pattern LATER = Pattern.compile("(org\\.apache\\.lucene|org\\.hibernate\\.search\\.backend"
            + "|org\\.elasticsearch|org\\.apache\\.hc\\.client5\\.http\\.impl\\.io|net\\.bytebuddy|javax\\.imageio|com\\.twelvemonkeys)\\..*"
            + "|io\\.podcatalog\\.(artwork\\.PictureDecoder|discovery\\.WordVectors|language\\.WordList)"
            + "|org\\.springframework\\.data\\.jpa\\.repository\\.query\\.HqlParser");

    @Test
    void namesAddressAndDataLoadsNothingThatCanWaitAndLogsItsStop(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data/podcatalog");
        List<String> settings = List.of(
                RunningProgram.data(data),
                "--podcatalog.feeds=",
                "--podcatalog.site.address=https://podcasts.example.org");
        Path loaded = folder.resolve("loaded");
        List<String> machine = new ArrayList<>(FAST);
        machine.add("-Xlog:class+load:file=" + loaded + ":time");
        RunningProgram program = RunningProgram.start(machine, folder.resolve("log"), settings);
        try {
            program.await(MOST, () -> program.logged("The data is stored in ") > 0);
            assertThat(program.log())
                    .contains(
                            "the site is at https://podcasts.example.org/, served from port "
                                    + program.base().replaceAll(".*:", ""),
                            "The data is stored in " + data + ".mv.db");
            assertThat(Jsoup.connect(program.base()).timeout(0).execute().statusCode())
                    .isEqualTo(200);
            // A second less, because the log and the schedule have different clocks.
            Instant work = started(program).plus(BackgroundWork.AFTER_START).minusSeconds(1);
            List<String> classes = loadedBefore(work, loaded);
            assertThat(classes).as("the log of loaded classes").contains(Podcatalog.class.getName());
            assertThat(classes.stream().filter(LATER.asMatchPredicate())).isEmpty();
        } finally {
            program.stop();
        }
        assertThat(program.log().lines().filter(line -> line.endsWith("Podcatalog stops")))
                .hasSize(1);
    }

    @Test
    void endsWithOneLineAndAnErrorCodeWhereASettingIsWrong(@TempDir Path folder) throws Exception {
        RunningProgram program =
                RunningProgram.start(FAST, folder.resolve("log"), List.of("--podcatalog.site.address=nowhere"));

        assertThat(program.end(MOST)).isEqualTo(1);
        assertThat(program.log().lines())
                .singleElement()
                .asString()
                .contains("Podcatalog did not start: ", "podcatalog.site.address");
    }

    private static Instant started(RunningProgram program) {
        return program.log()
                .lines()
                .filter(line -> line.contains("Started Podcatalog"))
                .map(line -> OffsetDateTime.parse(line.substring(0, line.indexOf(' ')))
                        .toInstant())
                .findFirst()
                .orElseThrow();
    }

    /** {@return the classes that the log of the virtual machine names: [2026-05-09T06:00:00.000+0000] a.Name source: … } */
    private static List<String> loadedBefore(Instant moment, Path log) throws IOException {
        DateTimeFormatter form = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxx");
        try (Stream<String> lines = Files.lines(log)) {
            return lines.map(line -> line.split("[\\[\\] ]+"))
                    .filter(words -> words.length > 2)
                    .filter(words ->
                            OffsetDateTime.parse(words[1], form).toInstant().isBefore(moment))
                    .map(words -> words[2])
                    .toList();
        }
    }
}
