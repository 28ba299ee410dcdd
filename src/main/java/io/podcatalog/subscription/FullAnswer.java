package io.podcatalog.subscription;

import io.podcatalog.feed.FeedParser;
import io.podcatalog.outbound.OutboundResponse;
import io.podcatalog.podcast.Fingerprint;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last answer that held the whole feed: its validators, byte for byte (RFC 9110 §8.8), and a hash to recognize the
 * same content in the next answer.
 */
@Embeddable
record FullAnswer(
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String bodyHash,
        @Column(name = "full_answer_at") @Nullable Instant receivedAt) {

    static FullAnswer of(OutboundResponse answer, Instant now) {
        return new FullAnswer(answer.etag(), answer.lastModified(), hash(answer), now);
    }

    /** A 304 may bring newer validators for the stored answer (RFC 9111 §4.3.4). */
    FullAnswer confirmedBy(OutboundResponse notModified) {
        return new FullAnswer(
                notModified.etag() == null ? etag : notModified.etag(),
                notModified.lastModified() == null ? lastModified : notModified.lastModified(),
                bodyHash,
                receivedAt);
    }

    /**
     * {@return whether the next request may be conditional} Once a day it is not, because a host may answer 304
     * by mistake, even when the feed has changed.
     */
    boolean isRecent(Instant now) {
        return receivedAt != null
                && !receivedAt.isAfter(now)
                && receivedAt.plus(NextCheck.DAY).isAfter(now);
    }

    /** {@return this answer without its hash, so that the next full answer is imported even if it is the same} */
    FullAnswer toBeReadAgain() {
        return new FullAnswer(etag, lastModified, null, receivedAt);
    }

    boolean saysTheSameAs(OutboundResponse answer) {
        return hash(answer).equals(bodyHash);
    }

    /** A fingerprint of the body and of all else that affects how the parser reads it. */
    private static String hash(OutboundResponse answer) {
        String circumstances = FeedParser.VERSION + " " + answer.address() + " " + answer.contentType() + "\n";
        return Fingerprint.of(circumstances.getBytes(StandardCharsets.UTF_8), answer.body());
    }
}
