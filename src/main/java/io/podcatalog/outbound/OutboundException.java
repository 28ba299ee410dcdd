package io.podcatalog.outbound;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says why there is no good answer. The message is for the operator and can follow "the fetch failed:". */
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

    /** The host answered with a status that the program can't use. */
    public OutboundException(int status, @Nullable Duration retryAfter) {
        super("it answered " + status);
        this.kind = Kind.STATUS;
        this.status = status;
        this.retryAfter = retryAfter;
    }

    static OutboundException notNow(Duration wait) {
        return new OutboundException(Kind.NOT_NOW, "its host must not be asked again yet", null, wait);
    }

    public Kind kind() {
        return kind;
    }

    /** The status of the answer, if that is the reason; else null. */
    public @Nullable Integer status() {
        return status;
    }

    /**
     * The pause after a 429 or 503, or the rest of a pause that is not over: at most 24 hours. Null if there is no
     * pause.
     */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /**
     * {@return how long the program asks the host for no other file} A host that does not answer, or is too busy, will
     * treat its other files the same. Empty for failures that concern this file alone.
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
        /** The program may not ask this address, or one that it redirects to. */
        REFUSED_ADDRESS,
        /** The host answered with an error or another status that the program can't use. */
        STATUS,
        /** The program did not ask the host, because its pause or another request is not over. */
        NOT_NOW,
        TOO_LARGE,
        TOO_SLOW,
        TOO_MANY_REDIRECTS,
        /** The answer is damaged, incomplete or not HTTP. */
        MALFORMED
    }
}
