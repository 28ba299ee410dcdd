package io.podcatalog.subscription;

import io.podcatalog.outbound.OutboundException;
import io.podcatalog.outbound.OutboundException.Kind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why a poll brought nothing.
 *
 * @param reached whether a host was asked that may have noticed
 */
record PollFailure(
        String reason, @Nullable Integer status, @Nullable Duration retryAfter, boolean reached) {

    static PollFailure of(OutboundException failure) {
        boolean reached = failure.kind() != Kind.UNREACHABLE && failure.kind() != Kind.REFUSED_ADDRESS;
        return new PollFailure(failure.getMessage(), failure.status(), failure.retryAfter(), reached);
    }

    /** What came can't be taken in. */
    static PollFailure of(String reason) {
        return new PollFailure(reason, null, null, true);
    }

    boolean hasStatus(int code) {
        return status != null && status == code;
    }
}
