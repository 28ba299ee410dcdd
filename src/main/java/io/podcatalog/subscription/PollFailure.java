package io.podcatalog.subscription;

import io.podcatalog.outbound.OutboundException;
import io.podcatalog.outbound.OutboundException.Kind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The reason why a poll failed.
 *
 * @param reached whether the request may have reached the host
 */
record PollFailure(
        String reason, @Nullable Integer status, @Nullable Duration retryAfter, boolean reached) {

    static PollFailure of(OutboundException failure) {
        boolean reached = failure.kind() != Kind.UNREACHABLE && failure.kind() != Kind.REFUSED_ADDRESS;
        return new PollFailure(failure.getMessage(), failure.status(), failure.retryAfter(), reached);
    }

    /** The host answered, but the answer can't be imported. */
    static PollFailure of(String reason) {
        return new PollFailure(reason, null, null, true);
    }

    boolean hasStatus(int code) {
        return status != null && status == code;
    }
}
