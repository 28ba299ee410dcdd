package io.podcatalog.subscription;

import io.podcatalog.background.Attempts;
import io.podcatalog.catalog.EpisodeImport;
import io.podcatalog.catalog.ImportResult;
import io.podcatalog.catalog.SlugTakenException;
import io.podcatalog.catalog.SuspiciousFeedException;
import io.podcatalog.feed.FeedException;
import io.podcatalog.outbound.DatabaseClock;
import io.podcatalog.outbound.OutboundException;
import io.podcatalog.outbound.OutboundResponse;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.subscription.FeedDownload.Download;
import io.podcatalog.subscription.FeedPages.FeedPart;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fetches a feed once and imports what it says. The network and the parser have done their work before the one
 * transaction begins, which holds episodes, validators and the feed's state together. Whatever goes wrong with a
 * feed is recorded there and nowhere else.
 */
@Service
class FeedRefresh {

    private static final Logger log = LoggerFactory.getLogger(FeedRefresh.class);

    /** Podcasts of one name, imported side by side, each lose against the next one now and then, but seldom so often. */
    private static final int MOST_ATTEMPTS = 10;

    private final SubscriptionRepository subscriptions;
    private final FeedDownload download;
    private final EpisodeImport episodeImport;
    private final SampleFeed sample;
    private final TransactionTemplate transaction;
    private final NextCheck nextCheck;
    private final DatabaseClock clock;

    FeedRefresh(
            SubscriptionRepository subscriptions,
            FeedDownload download,
            EpisodeImport episodeImport,
            SampleFeed sample,
            TransactionTemplate transaction,
            NextCheck nextCheck,
            DatabaseClock clock) {
        this.subscriptions = subscriptions;
        this.download = download;
        this.episodeImport = episodeImport;
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
            if (Attempts.ailsTheMachine(failure)) {
                throw failure;
            }
            breakOff(id, failure);
        }
    }

    /** This program, and not the feed, has made a mistake; the feed waits like any other that failed. */
    void breakOff(long id, Throwable failure) {
        Subscription feed = subscriptions.findById(id).orElseThrow();
        log.error("The import of {} broke off", feed.source(), failure);
        fail(feed, PollFailure.of("the import broke off by an error of this program; its log says more"));
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

    /** Tries again where another podcast of the same name, imported meanwhile, was given the same slug. */
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
            throw new SuspiciousFeedException("it holds none of the episodes that are known");
        }
        sample.makeRoom();
        Instant now = clock.now();
        locked.imported(result, answer, part.failure(), now);
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
            // The program stops, which is not the feed's fault.
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
