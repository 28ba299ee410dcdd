package io.podcatalog.subscription;

import io.podcatalog.catalog.HttpUrl;
import io.podcatalog.catalog.ImportResult;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A feed that is followed: where it is, what came of it last, when it is due again. */
@Entity
class Subscription {

    private static final Duration FIRST_RETRY = Duration.ofMinutes(5);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "subscription_seq")
    @SequenceGenerator(name = "subscription_seq", sequenceName = "subscription_seq")
    private @Nullable Long id;

    private HttpUrl address;
    private @Nullable Long podcastId;
    private @Nullable String etag;
    private @Nullable String lastModified;
    private @Nullable Instant lastSuccessAt;
    private @Nullable Instant lastFailureAt;
    private @Nullable String lastFailure;
    private int failures;
    private int added;
    private int changed;
    private Instant nextCheckAt;
    private @Nullable Instant claimedUntil;

    protected Subscription() {}

    Subscription(HttpUrl address, Instant now) {
        this.address = address;
        this.nextCheckAt = now;
    }

    /** The validators go with what was imported: whoever loses the one loses the other (RFC 9111, 4.3). */
    void imported(ImportResult result, @Nullable String etag, @Nullable String lastModified, Instant now) {
        this.podcastId = result.podcastId();
        this.etag = etag;
        this.lastModified = lastModified;
        this.added = result.added();
        this.changed = result.changed();
        succeeded(now);
    }

    void unchanged(Instant now) {
        succeeded(now);
    }

    void failed(String reason, Instant now) {
        lastFailureAt = now;
        lastFailure = reason;
        failures++;
    }

    /** Frees it until it is due: after the interval, or sooner and then ever later while it fails. */
    void release(Duration interval, Instant now) {
        Duration wait = interval;
        if (failures > 0) {
            Duration retry = FIRST_RETRY.multipliedBy(1L << Math.min(failures - 1, 10));
            wait = retry.compareTo(interval) < 0 ? retry : interval;
        }
        nextCheckAt = now.plus(wait);
        claimedUntil = null;
    }

    /** A start is somebody's wish to see the feed: what never arrived is due at once. */
    void start(Instant now) {
        if (podcastId == null && nextCheckAt.isAfter(now)) {
            nextCheckAt = now;
        }
    }

    private void succeeded(Instant now) {
        lastSuccessAt = now;
        failures = 0;
    }

    FeedStatus status() {
        return new FeedStatus(
                address, podcastId, lastSuccessAt, lastFailureAt, lastFailure, failures, added, changed, nextCheckAt);
    }

    long id() {
        return id;
    }

    HttpUrl address() {
        return address;
    }

    @Nullable
    Long podcastId() {
        return podcastId;
    }

    @Nullable
    String etag() {
        return etag;
    }

    @Nullable
    String lastModified() {
        return lastModified;
    }
}
