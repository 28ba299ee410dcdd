package io.podcatalog.subscription;

import io.podcatalog.background.Attempts;
import io.podcatalog.intake.EpisodeImport;
import io.podcatalog.intake.ImportResult;
import io.podcatalog.intake.SlugTakenException;
import io.podcatalog.intake.SuspiciousFeedException;
import io.podcatalog.outbound.DatabaseClock;
import io.podcatalog.outbound.OutboundException;
import io.podcatalog.outbound.OutboundResponse;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.subscription.FeedDownload.Download;
import io.podcatalog.subscription.FeedPages.FeedPart;
import io.podcatalog.xml.FeedException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fetches a feed once and imports it. The network and the parser are done before the one transaction begins; it stores
 * episodes, validators and the state of the feed together. Every failure is recorded with its feed and affects no other
 * feed.
 */
@Service
class FeedRefresh {

    private static final Logger log = LoggerFactory.getLogger(FeedRefresh.class);

    /** New podcasts with the same title compete for a slug. An import may lose some times, but hardly this often. */
    private static final int MOST_ATTEMPTS = 10;

    private final SubscriptionRepository subscriptions;
    private final FeedDownload download;
    private final EpisodeImport episodeImport;
    private final Visibility visibility;
    private final SampleFeed sample;
    private final TransactionTemplate transaction;
    private final NextCheck nextCheck;
    private final DatabaseClock clock;

    FeedRefresh(
            SubscriptionRepository subscriptions,
            FeedDownload download,
            EpisodeImport episodeImport,
            Visibility visibility,
            SampleFeed sample,
            TransactionTemplate transaction,
            NextCheck nextCheck,
            DatabaseClock clock) {
        this.subscriptions = subscriptions;
        this.download = download;
        this.episodeImport = episodeImport;
        this.visibility = visibility;
        this.sample = sample;
        this.transaction = transaction;
        this.nextCheck = nextCheck;
        this.clock = clock;
    }

    void refresh(long id) {
        Subscription feed = subscriptions.findById(id).orElseThrow();
        log.info("Fetching {}", feed.source());
        try {
            download.get(feed, clock.now(), download -> keep(feed, download));
        } catch (OutboundException failure) {
            fail(feed, PollFailure.of(failure));
        } catch (FeedException | SuspiciousFeedException failure) {
            fail(feed, PollFailure.of(failure.getMessage()));
        } catch (RuntimeException | Error failure) {
            if (Attempts.isMachineFailure(failure)) {
                throw failure;
            }
            recordError(id, failure);
        }
    }

    /** Records an error of this program with the feed, which is fetched again later, as after any failure. */
    void recordError(long id, Throwable failure) {
        Subscription feed = subscriptions.findById(id).orElseThrow();
        log.error("The import of {} failed with an error of this program", feed.source(), failure);
        fail(feed, PollFailure.of("the import failed with an error of this program; the log has the details"));
    }

    private void keep(Subscription feed, Download download) {
        if (download.feed() == null) {
            unchanged(feed, download.answer());
        } else {
            importFrom(feed, download.answer(), download.feed());
        }
    }

    private void unchanged(Subscription feed, OutboundResponse answer) {
        transaction.executeWithoutResult(status -> {
            Subscription locked = subscriptions.findLocked(feed.id()).orElseThrow();
            Instant now = clock.now();
            locked.unchanged(answer, now);
            recordMoves(locked, answer, null, now);
            locked.schedule(nextCheck, null, now);
        });
        log.info("Nothing new at {}", feed.source());
    }

    private void importFrom(Subscription feed, OutboundResponse answer, FeedPart part) {
        if (part.failure() != null) {
            log.warn("{}: {}", feed.source(), part.failure());
        }
        ImportResult result = store(feed, answer, part);
        log.info("Imported {}: {}", feed.source(), result);
    }

    /** Tries again if another import has just taken the slug for a podcast with the same title. */
    private ImportResult store(Subscription feed, OutboundResponse answer, FeedPart part) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> storeOnce(feed, answer, part));
            } catch (SlugTakenException taken) {
                if (attempt == MOST_ATTEMPTS) {
                    throw taken;
                }
            }
        }
    }

    private ImportResult storeOnce(Subscription feed, OutboundResponse answer, FeedPart part) {
        Subscription locked = subscriptions.findLocked(feed.id()).orElseThrow();
        ImportResult result = part.failure() == null
                ? episodeImport.importPodcast(locked.podcastId(), feed.source(), part.podcast())
                : episodeImport.importPart(locked.podcastId(), feed.source(), part.podcast());
        if (locked.isProbingNewAddress() && result.changed() + result.unchanged() == 0) {
            throw new SuspiciousFeedException("it lists no episode of this podcast");
        }
        if (locked.podcastId() == null) {
            subscriptions.findOthersOf(result.podcastId(), locked.id()).forEach(Subscription::releasePodcast);
        }
        sample.makeRoom();
        Instant now = clock.now();
        locked.imported(result, answer, part.failure(), now);
        visibility.update(locked);
        recordMoves(locked, answer, part.newAddress(), now);
        locked.schedule(nextCheck, null, now);
        return result;
    }

    private void recordMoves(Subscription feed, OutboundResponse answer, @Nullable HttpUrl announced, Instant now) {
        HttpUrl redirected = Optional.ofNullable(answer.movedTo())
                .flatMap(moved -> HttpUrl.parse(moved.toString()))
                .orElse(null);
        feed.recordMoves(redirected, announced, address -> subscriptions.isFree(address, feed.id()), now);
    }

    private void fail(Subscription feed, PollFailure failure) {
        if (Thread.currentThread().isInterrupted()) {
            // The program stops; that is not a failure of the feed.
            return;
        }
        log.warn("Could not fetch {}: {}", feed.source(), failure.reason());
        transaction.executeWithoutResult(status -> {
            Subscription locked = subscriptions.findLocked(feed.id()).orElseThrow();
            Instant now = clock.now();
            locked.failed(failure, now);
            locked.schedule(nextCheck, failure, now);
        });
        sample.standIn();
    }
}
