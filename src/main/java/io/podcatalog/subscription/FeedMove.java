package io.podcatalog.subscription;

import io.podcatalog.podcast.HttpUrl;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that a feed has moved to or may move to. The program follows a permanent redirect (301, 308) when it
 * has lasted a day, because publishers take some back. It follows an address that the feed announces
 * (itunes:new-feed-url) when the next poll finds the podcast there. The operator's address still identifies the feed.
 */
@Embeddable
class FeedMove {

    private @Nullable HttpUrl currentAddress;
    private @Nullable Instant movedAt;
    private @Nullable HttpUrl announcedAddress;
    private @Nullable HttpUrl redirectAddress;
    private @Nullable Instant redirectSince;

    /** {@return the address for the next poll} */
    HttpUrl source(HttpUrl address) {
        return isProbingNewAddress() ? announcedAddress : current(address);
    }

    HttpUrl current(HttpUrl address) {
        return currentAddress == null ? address : currentAddress;
    }

    boolean hasMoved() {
        return currentAddress != null;
    }

    /** {@return whether the next poll tries an announced address} */
    boolean isProbingNewAddress() {
        return announcedAddress != null;
    }

    /** Moves to the announced address, because the podcast is there. */
    void moveToAnnounced(HttpUrl address, Instant now) {
        moveTo(announcedAddress, address, now);
    }

    /** Forgets the announced address, because the podcast is not there. */
    void forgetAnnounced() {
        announcedAddress = null;
    }

    /** Goes back to the operator's address, because the feed can't be fetched from the new one any more. */
    void fallBack(HttpUrl address, Instant now) {
        moveTo(address, address, now);
    }

    /**
     * Records the moves that a successful poll shows.
     *
     * @param redirected the address that permanent redirects led to
     * @param announced the new address that the feed announces
     * @param isFree whether no other feed has this address
     * @return whether the feed has a new address now
     */
    boolean recordMoves(
            HttpUrl address,
            @Nullable HttpUrl redirected,
            @Nullable HttpUrl announced,
            Predicate<HttpUrl> isFree,
            Instant now) {
        // Otherwise the program would move back and forth between two addresses that announce each other.
        boolean settled = movedAt == null || isADayAgo(movedAt, now);
        if (announced != null
                && settled
                && !announced.equals(address)
                && !announced.equals(current(address))
                && isFree.test(announced)) {
            announcedAddress = announced;
        }
        if (redirected == null || !isFree.test(redirected)) {
            redirectAddress = null;
            redirectSince = null;
        } else if (!redirected.equals(redirectAddress) || redirectSince == null) {
            redirectAddress = redirected;
            redirectSince = now;
        } else if (isADayAgo(redirectSince, now)) {
            moveTo(redirected, address, now);
            return true;
        }
        return false;
    }

    private void moveTo(HttpUrl target, HttpUrl address, Instant now) {
        currentAddress = target.equals(address) ? null : target;
        movedAt = now;
        announcedAddress = null;
        redirectAddress = null;
        redirectSince = null;
    }

    private static boolean isADayAgo(Instant moment, Instant now) {
        return !moment.plus(NextCheck.DAY).isAfter(now);
    }
}
