package io.podcatalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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

    @Test
    void namesAddressAndDataAndLogsItsStop(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data/podcatalog");
        List<String> settings = List.of(
                RunningProgram.data(data),
                "--podcatalog.feeds=",
                "--podcatalog.site.address=https://podcasts.example.org");
        RunningProgram program = RunningProgram.start(FAST, folder.resolve("log"), settings);
        try {
            program.await(MOST, () -> program.logged("The data is stored in ") > 0);
            assertThat(program.log())
                    .contains(
                            "the site is at https://podcasts.example.org/, served from port "
                                    + program.base().replaceAll(".*:", ""),
                            "The data is stored in " + data + ".mv.db");
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
}
