package io.podcatalog.pagecache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a server does under 32 connections of {@code wrk}.
 *
 * @param requests in a second
 * @param slowest the time that one request in a hundred takes or exceeds, in milliseconds
 * @param cost the processor time of a request, in milliseconds
 */
record Load(double requests, double slowest, double cost) {

    private static final Pattern SLOWEST = Pattern.compile("99%\\s+([\\d.]+)(us|ms|s)");
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern TROUBLE = Pattern.compile("Non-2xx.*|Socket errors.*");

    /** @param cookie empty for none */
    static Load of(ProcessHandle server, String address, String cookie, int seconds)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("wrk", "-t2", "-c32", "-d" + seconds, "--latency"));
        command.addAll(List.of("-H", "Accept-Encoding: gzip"));
        if (!cookie.isEmpty()) {
            command.addAll(List.of("-H", "Cookie: " + cookie));
        }
        command.add(address);
        Duration before = cost(server);
        Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (wrk.waitFor() != 0 || TROUBLE.matcher(said).find()) {
            throw new IllegalStateException(said);
        }
        double spent = cost(server).minus(before).toNanos() / 1e6;
        Matcher slowest = found(SLOWEST, said);
        double unit = slowest.group(2).equals("us") ? 1e-3 : slowest.group(2).equals("ms") ? 1 : 1e3;
        return new Load(
                Double.parseDouble(found(RATE, said).group(1)),
                Double.parseDouble(slowest.group(1)) * unit,
                spent / Double.parseDouble(found(REQUESTS, said).group(1)));
    }

    private static Matcher found(Pattern pattern, String said) {
        Matcher found = pattern.matcher(said);
        if (!found.find()) {
            throw new IllegalStateException(said);
        }
        return found;
    }

    /** {@return the processor time of a server with all its processes} */
    static Duration cost(ProcessHandle server) {
        return Stream.concat(Stream.of(server), server.descendants())
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
