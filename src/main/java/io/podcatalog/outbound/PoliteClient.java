package io.podcatalog.outbound;

import io.podcatalog.outbound.OutboundException.Kind;
import java.net.URI;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Asks for what can wait a little: when the host is asked for nothing else, and a while after that. Feeds are in the
 * same queue and choose their turn themselves ({@link HostQueue}).
 */
@Component
public class PoliteClient {

    private static final Duration LOOK = Duration.ofMillis(500);

    private final OutboundClient client;
    private final HostQueue hosts;

    PoliteClient(OutboundClient client, HostQueue hosts) {
        this.client = client;
        this.hosts = hosts;
    }

    /**
     * The same as {@link OutboundClient#get}, after a wait that is no longer than a fetch may take.
     *
     * @throws OutboundException also where the host is to be left alone for longer ({@link Kind#NOT_NOW})
     */
    public OutboundResponse get(OutboundRequest wanted) throws OutboundException {
        URI address = wanted.address();
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
        while (!hosts.take(address)) {
            Duration closed = hosts.closedFor(address);
            if (closed.compareTo(hosts.turn()) > 0
                    || System.nanoTime() - began > hosts.turn().toNanos()) {
                throw OutboundException.notNow(closed);
            }
            try {
                Thread.sleep(Math.min(LOOK.toMillis(), closed.toMillis() + 1));
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new OutboundException(Kind.UNREACHABLE, "the program is about to stop", stopping);
            }
        }
    }
}
