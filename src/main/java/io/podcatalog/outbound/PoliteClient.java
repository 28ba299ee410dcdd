package io.podcatalog.outbound;

import io.podcatalog.outbound.OutboundException.Kind;
import java.net.URI;
import java.time.Duration;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Fetches files that can wait for their turn: one request at a time to each host, with a gap between two. Feeds share
 * the queue ({@link HostQueue}), but take their turns themselves.
 */
@Component
public class PoliteClient {

    /** How soon a caller looks again whether another fetch has left the host; then after twice this time, and so on. */
    private static final Duration FIRST_LOOK = Duration.ofMillis(25);

    private static final Duration LONGEST_LOOK = Duration.ofMillis(500);

    private final OutboundClient client;
    private final HostQueue hosts;
    private final SampleFiles samples;

    /** @param client made for the first fetch, because no page needs it */
    PoliteClient(@Lazy OutboundClient client, HostQueue hosts, SampleFiles samples) {
        this.client = client;
        this.hosts = hosts;
        this.samples = samples;
    }

    /**
     * Waits for a turn, at most as long as one may last, and then does the same as {@link OutboundClient#get}.
     *
     * @throws OutboundException also if the wait would be longer ({@link Kind#NOT_NOW})
     */
    public OutboundResponse get(OutboundRequest wanted) throws OutboundException {
        URI address = wanted.address();
        if (samples.include(address)) {
            return samples.get(address);
        }
        await(address);
        Duration quiet = Duration.ZERO;
        try {
            return client.get(wanted);
        } catch (OutboundException failure) {
            quiet = failure.retryAfter() == null ? quiet : failure.retryAfter();
            throw failure;
        } finally {
            hosts.leave(address, quiet);
        }
    }

    private void await(URI address) throws OutboundException {
        long began = System.nanoTime();
        long pause = FIRST_LOOK.toMillis();
        while (!hosts.take(address)) {
            Duration closed = hosts.closedFor(address);
            if (closed.compareTo(hosts.turn()) > 0
                    || System.nanoTime() - began > hosts.turn().toNanos()) {
                throw OutboundException.notNow(closed);
            }
            try {
                Thread.sleep(Math.min(pause, closed.toMillis() + 1));
                pause = Math.min(2 * pause, LONGEST_LOOK.toMillis());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new OutboundException(Kind.UNREACHABLE, "the program is about to stop", stopping);
            }
        }
    }
}
