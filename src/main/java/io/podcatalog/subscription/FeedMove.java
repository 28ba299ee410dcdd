package io.podcatalog.subscription;

import io.podcatalog.podcast.HttpUrl;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where a feed has gone and where it may be going. A permanent redirect (301, 308) is believed when it has lasted a
 * day, for publishers take them back; an address that the feed itself announces (itunes:new-feed-url) when the next
 * poll finds the podcast there. The address that the operator wrote stays what the feed is known by.
 */
@Embeddable
class FeedMove {

    private @Nullable HttpUrl currentAddress;
    private @Nullable Instant movedAt;
    private @Nullable HttpUrl announcedAddress;
    private @Nullable HttpUrl redirectAddress;
    private @Nullable Instant redirectSince;

    /** {@return where the next poll goes} */
    HttpUrl source(HttpUrl address) {
        return isProbingNewAddress() ? announcedAddress : current(address);
    }

    HttpUrl current(HttpUrl address) {
        return currentAddress == null ? address : currentAddress;
    }

    boolean hasMoved() {
        return currentAddress != null;
    }

    /** {@return whether the next poll is to find out about an announced address} */
    boolean isProbingNewAddress() {
        return announcedAddress != null;
    }

    /** The announced address is where the podcast is. */
    void arrive(HttpUrl address, Instant now) {
        moveTo(announcedAddress, address, now);
    }

    /** The announced address is not where the podcast is. */
    void giveUp() {
        announcedAddress = null;
    }

    /** Back to where the operator sent us, when there is nothing left where the feed went. */
    void fallBack(HttpUrl address, Instant now) {
        moveTo(address, address, now);
    }

    /**
     * A poll went well.
     *
     * @param redirected where permanent redirects led it
     * @param announced what the feed calls its new address
     * @param isFree whether nobody else is there already
     * @return whether the feed is fetched elsewhere from now on
     */
    boolean recordMoves(
            HttpUrl address,
            @Nullable HttpUrl redirected,
            @Nullable HttpUrl announced,
            Predicate<HttpUrl> isFree,
            Instant now) {
        // Two addresses that announce each other would otherwise be followed for ever.
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
