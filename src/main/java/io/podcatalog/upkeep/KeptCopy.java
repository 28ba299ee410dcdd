package io.podcatalog.upkeep;

import io.podcatalog.outbound.OutboundRequest;
import io.podcatalog.outbound.OutboundResponse;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a publisher's file that the program keeps: the validators that came with it, byte for byte (RFC 9110 §8.8),
 * and when the program asks the publisher again. A file changes most in its first days. So the program asks
 * after a day, and after every answer with nothing new it waits twice as long, up to four weeks.
 *
 * @param readBy version of the code that has read the file; another version needs the whole file again
 * @param checkedAt when the publisher last answered
 * @param confirmations number of answers in a row with nothing new
 */
@Embeddable
public record KeptCopy(
        @Nullable String etag, @Nullable String lastModified, int readBy, Instant checkedAt, int confirmations) {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Backoff CHECKS = new Backoff(DAY, Duration.ofDays(28));

    /** Chance takes up to this part off a wait, so that the files of one import do not fall due together. */
    private static final double JITTER = 0.25;

    /** {@return the first copy of a file, or one that differs from the copy before} */
    static KeptCopy of(OutboundResponse answer, int readBy, Instant now) {
        return new KeptCopy(answer.etag(), answer.lastModified(), readBy, now, 0);
    }

    /** {@return this copy after an answer with nothing new} A 304 may lack validators (RFC 9111 §4.3.4). */
    KeptCopy confirmedBy(OutboundResponse answer, int readBy, Instant now) {
        boolean whole = !answer.isUnchanged();
        return new KeptCopy(
                whole || answer.etag() != null ? answer.etag() : etag,
                whole || answer.lastModified() != null ? answer.lastModified() : lastModified,
                readBy,
                now,
                confirmations + 1);
    }

    /** {@return the request for the file, if it differs from this copy} */
    OutboundRequest condition(OutboundRequest request, int reader) {
        return readBy == reader ? request.unless(etag, lastModified) : request;
    }

    Instant nextCheck() {
        Duration wait = CHECKS.after(confirmations + 1);
        double part = 1 - JITTER * ThreadLocalRandom.current().nextDouble();
        return checkedAt.plusMillis((long) (wait.toMillis() * part));
    }

    /** {@return when the program asks again because the feed changed where it names the file} */
    Instant nextCheckAfterEdit(Instant now) {
        return confirmations == 0 ? now : afterEdit(checkedAt, now);
    }

    /**
     * {@return now, or a day after an answer in vain if that is later} Some feeds change all items every hour.
     *
     * @param inVain when the program last asked and got nothing new
     */
    static Instant afterEdit(Instant inVain, Instant now) {
        return inVain.plus(DAY).isAfter(now) ? inVain.plus(DAY) : now;
    }
}
