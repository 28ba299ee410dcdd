package io.podcatalog.subscription;

import io.podcatalog.background.Attempts;
import io.podcatalog.intake.HiddenPodcasts;
import io.podcatalog.outbound.DatabaseClock;
import io.podcatalog.outbound.OutboundException;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.xml.FeedException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the program follow the feeds of the settings and of the operator's list, and no others. */
@Component
class FollowedFeeds {

    private static final Logger log = LoggerFactory.getLogger(FollowedFeeds.class);

    private static final Duration AFTER_A_FAILURE = Duration.ofHours(1);

    private final Attempts attempts = new Attempts(log);
    private final List<HttpUrl> fromSettings;
    private final List<HttpUrl> deleted;
    private final OpmlList list;
    private final SubscriptionRepository subscriptions;
    private final Visibility visibility;
    private final HiddenPodcasts hiddenPodcasts;
    private final TransactionTemplate transaction;
    private final NextCheck nextCheck;
    private final DatabaseClock clock;

    private volatile @Nullable String failure;

    FollowedFeeds(
            SubscriptionSettings settings,
            OpmlList list,
            SubscriptionRepository subscriptions,
            Visibility visibility,
            HiddenPodcasts hiddenPodcasts,
            TransactionTemplate transaction,
            NextCheck nextCheck,
            DatabaseClock clock) {
        this.fromSettings = settings.feeds();
        this.deleted = settings.deletedFeeds();
        this.list = list;
        this.subscriptions = subscriptions;
        this.visibility = visibility;
        this.hiddenPodcasts = hiddenPodcasts;
        this.transaction = transaction;
        this.nextCheck = nextCheck;
        this.clock = clock;
    }

    /** Follows the feeds of the settings, and of the list if it is a file. */
    void start() {
        follow(fromSettings);
        if (!list.isRemote()) {
            readList();
        }
        attempts.run("Podcasts that the site no longer shows were not hidden", visibility::update);
        attempts.each(deleted, "The podcast of %s was not deleted"::formatted, this::delete);
    }

    boolean isListRemote() {
        return list.isRemote();
    }

    boolean isEmpty() {
        return fromSettings.isEmpty() && list.isEmpty();
    }

    /** {@return why the list could not be read the last time, or null if it could} */
    @Nullable
    String failure() {
        return failure;
    }

    /**
     * Reads the list. While that fails, the program keeps following the same feeds.
     *
     * @return the wait until the next read
     */
    Duration readList() {
        try {
            Set<HttpUrl> all = new LinkedHashSet<>(list.read());
            boolean followed = follow(all);
            all.addAll(fromSettings);
            subscriptions.unfollowAllBut(all);
            visibility.update();
            failure = followed ? null : "some of its feeds could not be stored";
        } catch (OutboundException | FeedException unread) {
            failure = unread.getMessage();
        } catch (RuntimeException unstored) {
            // The database may be away for a while.
            failure = "its feeds could not be stored";
            log.debug("The feeds of the list could not be stored", unstored);
        }
        if (failure == null) {
            return NextCheck.DAY;
        }
        log.warn("Could not read the list of feeds {}: {}", list, failure);
        return AFTER_A_FAILURE;
    }

    /** {@return whether all of them are followed now} */
    private boolean follow(Collection<HttpUrl> addresses) {
        return attempts.each(addresses, "%s is not followed yet"::formatted, address -> {
            try {
                transaction.executeWithoutResult(status -> follow(address));
            } catch (DataIntegrityViolationException added) {
                log.debug("Another instance has just begun to follow {}", address);
            }
        });
    }

    /** Deletes the podcast of a feed for good. A feed that a list of feeds still names is left alone. */
    private void delete(HttpUrl address) {
        transaction.executeWithoutResult(status -> subscriptions
                .findLockedByAddress(address)
                .ifPresent(subscription -> {
                    if (subscription.isFollowed()) {
                        log.warn("podcatalog.deleted-feeds: {} is followed, so its podcast stays", address);
                        return;
                    }
                    Optional.ofNullable(subscription.podcastId()).ifPresent(hiddenPodcasts::delete);
                    subscriptions.delete(subscription);
                    log.info("Deleted the podcast of {} with its episodes and favorites", address);
                }));
    }

    private void follow(HttpUrl address) {
        Instant now = clock.now();
        Subscription subscription = subscriptions
                .findLockedByAddress(address)
                .orElseGet(() -> subscriptions.save(new Subscription(address, now)));
        subscription.follow(nextCheck, now);
    }
}
