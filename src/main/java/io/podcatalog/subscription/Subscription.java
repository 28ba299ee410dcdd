package io.podcatalog.subscription;

import io.podcatalog.intake.ImportResult;
import io.podcatalog.outbound.OutboundResponse;
import io.podcatalog.podcast.HttpUrl;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A feed: its addresses, the results of its polls, and when it is due again. */
@Entity
class Subscription {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "subscription_seq")
    private @Nullable Long id;

    /** As the operator wrote it. */
    private HttpUrl address;

    @Embedded
    private @Nullable FeedMove move;

    private boolean followed;
    private @Nullable Long podcastId;

    @Embedded
    private @Nullable FullAnswer lastAnswer;

    @Embedded
    private PollHistory history;

    private int added;
    private int changed;

    /** When its last poll began. Null before the first, and if the last one can't have reached the host. */
    private @Nullable Instant polledAt;

    private Instant nextCheckAt;

    protected Subscription() {}

    Subscription(HttpUrl address, Instant now) {
        this.address = address;
        this.history = new PollHistory();
        this.nextCheckAt = now;
    }

    /**
     * Follows the feed, at the start or when the list of feeds was read. A feed that was never imported is due soon,
     * but not again at every start. Any other feed waits no longer than the interval of this start allows after its
     * last poll. So a shorter interval counts at once, and a wrong clock does not delay a feed for years.
     */
    void follow(NextCheck next, Instant now) {
        followed = true;
        if (podcastId == null) {
            bringForward(polledAt == null || polledAt.isAfter(now) ? now : polledAt.plus(next.firstRetry()));
        } else if (isPolled(now)) {
            bringForward(now.plus(next.longest()));
        } else {
            Instant last = earlier(history.lastPollAt(), now);
            if (nextCheckAt.isAfter(last.plus(history.wait(next.latest(), true, null, last)))) {
                nextCheckAt = last.plus(history.wait(next.soonest(), true, null, last));
            }
        }
    }

    /** {@return whether an instance polls it now, or died while it did; the time of the next poll is set already} */
    private boolean isPolled(Instant now) {
        Instant last = history.lastPollAt();
        return polledAt != null && !polledAt.isAfter(now) && last != null && polledAt.isAfter(last);
    }

    private void bringForward(Instant latest) {
        nextCheckAt = earlier(nextCheckAt, latest);
    }

    /**
     * Records an import. The validators are stored in the same transaction: they must never be newer or older than the
     * imported content (RFC 9111 §4.3).
     *
     * @param gap why a part of the feed could not be read, or null if all was read
     */
    void imported(ImportResult result, OutboundResponse answer, @Nullable String gap, Instant now) {
        if (isProbingNewAddress()) {
            move().moveToAnnounced(address, now);
        }
        podcastId = result.podcastId();
        lastAnswer = FullAnswer.of(answer, now);
        if (gap != null) {
            lastAnswer = lastAnswer.toBeReadAgain();
            history.mention(gap, now);
        }
        added = result.added();
        changed = result.changed();
        history.succeed(now);
    }

    /** Gives its podcast to another address of the same show. If it is followed again, its feed is read as a new one. */
    void releasePodcast() {
        podcastId = null;
        lastAnswer = null;
    }

    void unchanged(OutboundResponse answer, Instant now) {
        if (!answer.isUnchanged()) {
            lastAnswer = FullAnswer.of(answer, now);
        } else if (lastAnswer != null) {
            lastAnswer = lastAnswer.confirmedBy(answer);
        }
        history.succeed(now);
    }

    /** Records the moves that a successful poll shows. After a move, the answer of the old address is forgotten. */
    void recordMoves(
            @Nullable HttpUrl redirected, @Nullable HttpUrl announced, Predicate<HttpUrl> isFree, Instant now) {
        if (move().recordMoves(address, redirected, announced, isFree, now)) {
            lastAnswer = null;
        }
    }

    void failed(PollFailure failure, Instant now) {
        if (isProbingNewAddress()) {
            String reason = "the feed announces the address " + source() + ", which can't be used: " + failure.reason();
            history.mention(reason, now);
            move().forgetAnnounced();
            return;
        }
        history.fail(failure, now);
        polledAt = failure.reached() ? polledAt : null;
        if (move().hasMoved() && history.isLost()) {
            move().fallBack(address, now);
            history.forgetAbsence();
            lastAnswer = null;
        }
    }

    /** Sets the time of the next poll after a success or a failure. */
    void schedule(NextCheck next, @Nullable PollFailure failure, Instant now) {
        nextCheckAt =
                now.plus(history.wait(next, podcastId != null, failure == null ? null : failure.retryAfter(), now));
    }

    boolean isFollowed() {
        return followed;
    }

    boolean isAlreadyImported(OutboundResponse answer) {
        return podcastId != null && !isProbingNewAddress() && lastAnswer != null && lastAnswer.saysTheSameAs(answer);
    }

    FeedStatus status() {
        return new FeedStatus(
                address,
                move().hasMoved() ? move().current(address) : null,
                podcastId,
                history.lastSuccessAt(),
                history.lastFailureAt(),
                history.lastFailure(),
                history.failures(),
                history.isGone(),
                added,
                changed,
                nextCheckAt);
    }

    long id() {
        return id;
    }

    HttpUrl address() {
        return address;
    }

    /** {@return the address for the next poll} */
    HttpUrl source() {
        return move().source(address);
    }

    /** {@return whether the next poll goes to an address that the feed announces} */
    boolean isProbingNewAddress() {
        return move().isProbingNewAddress();
    }

    @Nullable
    Long podcastId() {
        return podcastId;
    }

    @Nullable
    FullAnswer lastAnswer() {
        return lastAnswer;
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
        return one != null && one.isBefore(other) ? one : other;
    }

    /** Hibernate gives null for an embedded object whose columns are all null. */
    private FeedMove move() {
        move = move == null ? new FeedMove() : move;
        return move;
    }
}
