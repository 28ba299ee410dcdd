package io.podcatalog;

import io.podcatalog.storage.PatientPath;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.h2.store.fs.FilePath;

/** Runs the program in a process of its own, so that tests can measure it and end it by signals. */
public final class RunningProgram {

    private final Process process;
    private final Path log;
    private final int port;

    private RunningProgram(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /**
     * @param machine options of the virtual machine
     * @param log the file for its output, which replaces an old file
     * @param settings in the form of the command line
     */
    public static RunningProgram start(List<String> machine, Path log, List<String> settings) {
        List<String> program = new ArrayList<>(machine);
        program.addAll(List.of("-cp", classPath(), Podcatalog.class.getName()));
        return start(Path.of(System.getProperty("java.home")), program, log, settings);
    }

    /**
     * @param java the home of the Java that runs the program
     * @param program the options of the virtual machine, and the class or jar to run
     */
    public static RunningProgram start(Path java, List<String> program, Path log, List<String> settings) {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(java.resolve("bin/java").toString());
        // As in the JVM of the tests: the program finds no other names and asks no name server.
        command.add("-Djdk.net.hosts.file=" + System.getProperty("jdk.net.hosts.file"));
        command.addAll(program);
        command.addAll(List.of("--server.port=" + port, "--podcatalog.sample=never"));
        command.addAll(settings);
        try {
            File file = log.toFile();
            return new RunningProgram(
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(file)
                            .start(),
                    log,
                    port);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The class path of the tests without Byte Buddy: AssertJ brings it, Hibernate would use it, the jar has none. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("byte-buddy"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The setting that lets the program fetch from these publishers. */
    public static String allow(Collection<Publisher> publishers) {
        return "--podcatalog.outbound.allow="
                + publishers.stream().map(one -> "127.0.0.1:" + one.port()).collect(Collectors.joining(","));
    }

    /** The setting that keeps the data in this H2 file. */
    public static String data(Path file) {
        return "--spring.datasource.url=" + h2(file);
    }

    /** {@return the address of this H2 file} Tests can use it too while no program has the file open. */
    public static String h2(Path file) {
        FilePath.register(new PatientPath());
        return "jdbc:h2:patient:" + file.toAbsolutePath()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
    }

    public String base() {
        return "http://127.0.0.1:" + port;
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public String log() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** {@return how many lines of the log contain these words} */
    public long logged(String words) {
        return log().lines().filter(line -> line.contains(words)).count();
    }

    /** @throws IllegalStateException if the program ends before, or it takes longer than {@code most} */
    public void await(Duration most, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (!condition.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("The condition was never true. The log: " + log());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** SIGKILL. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /**
     * SIGTERM.
     *
     * @return the exit code
     */
    public int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    /** {@return the exit code of a program that ends by itself} */
    public int end(Duration most) throws InterruptedException {
        if (!process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)) {
            kill();
            throw new IllegalStateException("The program did not end. The log: " + log());
        }
        return process.exitValue();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
