package io.podcatalog.outbound;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why there is no good answer. The message is a sentence for the operator that goes on from "the fetch failed:". */
public class OutboundException extends Exception {

    private static final Duration USUAL_REST = Duration.ofHours(1);

    private final Kind kind;
    private final @Nullable Integer status;
    private final @Nullable Duration retryAfter;

    public OutboundException(Kind kind, String message) {
        this(kind, message, null);
    }

    OutboundException(Kind kind, String message, @Nullable Throwable cause) {
        this(kind, message, cause, null);
    }

    private OutboundException(Kind kind, String message, @Nullable Throwable cause, @Nullable Duration retryAfter) {
        super(message, cause);
        this.kind = kind;
        this.status = null;
        this.retryAfter = retryAfter;
    }

    /** The host answered, but with a status that brings nothing. */
    public OutboundException(int status, @Nullable Duration retryAfter) {
        super("it answered " + status);
        this.kind = Kind.STATUS;
        this.status = status;
        this.retryAfter = retryAfter;
    }

    static OutboundException notNow(Duration wait) {
        return new OutboundException(Kind.NOT_NOW, "its host wants to be left alone", null, wait);
    }

    public Kind kind() {
        return kind;
    }

    /** The status, where it is the reason. */
    public @Nullable Integer status() {
        return status;
    }

    /** How long a host that answered 429 or 503, then or before, wants to be left alone: at most 24 hours. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /**
     * {@return how long the host is left alone for all that is wanted of it} Who does not answer once, or says that it
     * is too much, is not asked for the next hundred files. Other failures are of one file.
     */
    public Optional<Duration> rest() {
        return switch (kind) {
            case NOT_NOW, UNREACHABLE, TOO_SLOW -> Optional.of(retryAfter == null ? USUAL_REST : retryAfter);
            case STATUS ->
                Objects.equals(status, 429) || Objects.equals(status, 503)
                        ? Optional.of(retryAfter == null ? USUAL_REST : retryAfter)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    public enum Kind {
        /** The host can't be found or connected to, or the connection broke. */
        UNREACHABLE,
        /** The address, or one that it redirects to, is none that this program asks. */
        REFUSED_ADDRESS,
        /** It answered with an error, or with another status than was asked for. */
        STATUS,
        /** It was not asked, because it wants to be left alone. */
        NOT_NOW,
        TOO_LARGE,
        TOO_SLOW,
        TOO_MANY_REDIRECTS,
        /** The answer is damaged, incomplete or no HTTP. */
        MALFORMED
    }
}
