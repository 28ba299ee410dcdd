package io.podcatalog.subscription;

import io.podcatalog.catalog.EpisodeImport;
import io.podcatalog.catalog.HttpUrl;
import io.podcatalog.catalog.ImportResult;
import io.podcatalog.catalog.PublishedPodcast;
import io.podcatalog.feed.FeedException;
import io.podcatalog.feed.FeedParser;
import io.podcatalog.outbound.OutboundClient;
import io.podcatalog.outbound.OutboundException;
import io.podcatalog.outbound.OutboundRequest;
import io.podcatalog.outbound.OutboundResponse;
import java.time.Clock;
import java.util.function.Consumer;
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

    private static final String ACCEPT =
            "application/rss+xml, application/atom+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.1";

    private final SubscriptionRepository subscriptions;
    private final OutboundClient outbound;
    private final FeedParser parser;
    private final EpisodeImport episodeImport;
    private final SampleFeed sample;
    private final TransactionTemplate transaction;
    private final SubscriptionSettings settings;
    private final Clock clock;

    FeedRefresh(
            SubscriptionRepository subscriptions,
            OutboundClient outbound,
            FeedParser parser,
            EpisodeImport episodeImport,
            SampleFeed sample,
            TransactionTemplate transaction,
            SubscriptionSettings settings,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.outbound = outbound;
        this.parser = parser;
        this.episodeImport = episodeImport;
        this.sample = sample;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    void refresh(long id) {
        Subscription feed = subscriptions.findById(id).orElseThrow();
        log.info("Fetching {}", feed.address());
        try {
            OutboundResponse answer = outbound.get(
                    OutboundRequest.of(feed.address().uri(), ACCEPT).unless(feed.etag(), feed.lastModified()));
            if (answer.isUnchanged()) {
                record(id, subscription -> subscription.unchanged(clock.instant()));
                log.info("Nothing new at {}", feed.address());
            } else {
                importFrom(feed, answer);
            }
        } catch (OutboundException | FeedException failure) {
            fail(feed, failure.getMessage());
        } catch (RuntimeException failure) {
            log.error("The import of {} broke off", feed.address(), failure);
            fail(feed, "the import broke off by an error of this program; its log says more");
        }
    }

    private void importFrom(Subscription feed, OutboundResponse answer) throws FeedException {
        HttpUrl source = HttpUrl.parse(answer.address().toString()).orElse(feed.address());
        PublishedPodcast published = parser.parse(answer.body(), answer.contentType(), source);
        ImportResult result = transaction.execute(status -> {
            Subscription locked = subscriptions.findLocked(feed.id()).orElseThrow();
            ImportResult imported = episodeImport.importPodcast(locked.podcastId(), feed.address(), published);
            sample.makeRoom();
            locked.imported(imported, answer.etag(), answer.lastModified(), clock.instant());
            locked.release(settings.feed().refreshEvery(), clock.instant());
            return imported;
        });
        log.info("Imported {}: {}", feed.address(), result);
    }

    private void fail(Subscription feed, String reason) {
        log.warn("Could not fetch {}: {}", feed.address(), reason);
        record(feed.id(), subscription -> subscription.failed(reason, clock.instant()));
        sample.standIn();
    }

    private void record(long id, Consumer<Subscription> news) {
        transaction.executeWithoutResult(status -> {
            Subscription subscription = subscriptions.findById(id).orElseThrow();
            news.accept(subscription);
            subscription.release(settings.feed().refreshEvery(), clock.instant());
        });
    }
}
