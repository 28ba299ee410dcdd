package io.podcatalog.subscription;

import io.podcatalog.intake.EpisodeImport;
import io.podcatalog.outbound.HostQueue;
import io.podcatalog.outbound.OutboundClient;
import io.podcatalog.outbound.OutboundException;
import io.podcatalog.outbound.OutboundException.Kind;
import io.podcatalog.outbound.OutboundRequest;
import io.podcatalog.outbound.OutboundResponse;
import io.podcatalog.outbound.PoliteClient;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.subscription.FeedPages.FeedPart;
import io.podcatalog.xml.FeedException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Fetches a feed, with a conditional request if the last full answer is recent enough, and gives its host back to the
 * queue. Any number of downloads may wait for hosts, but only two at a time are read and stored.
 */
@Component
class FeedDownload {

    private static final String ACCEPT =
            "application/rss+xml, application/atom+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.1";

    private final OutboundClient outbound;
    private final PoliteClient polite;
    private final HostQueue hosts;
    private final FeedPages pages;
    private final EpisodeImport episodes;

    /** Reading and storing take memory, processor time and database connections that pages need too. */
    private final Semaphore turns = new Semaphore(2, true);

    FeedDownload(
            @Lazy OutboundClient outbound,
            PoliteClient polite,
            HostQueue hosts,
            FeedPages pages,
            EpisodeImport episodes) {
        this.outbound = outbound;
        this.polite = polite;
        this.hosts = hosts;
        this.pages = pages;
        this.episodes = episodes;
    }

    /** @param feed null if it has not changed since the last import */
    record Download(OutboundResponse answer, @Nullable FeedPart feed) {}

    /** @param use gets the download, which is closed afterwards */
    void get(Subscription subscription, Instant now, Consumer<Download> use) throws OutboundException, FeedException {
        Visit visit = new Visit(subscription.source().uri());
        try (OutboundResponse answer = visit.ask(request(subscription, now))) {
            takeTurn();
            try {
                use.accept(new Download(answer, read(subscription, answer, visit)));
            } finally {
                turns.release();
            }
        }
    }

    private @Nullable FeedPart read(Subscription subscription, OutboundResponse answer, Visit visit)
            throws OutboundException, FeedException {
        if (answer.isUnchanged() || subscription.isAlreadyImported(answer)) {
            return null;
        }
        return pages.read(subscription.source(), answer, visit, episodes.known(subscription.podcastId()));
    }

    private void takeTurn() throws OutboundException {
        try {
            turns.acquire();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new OutboundException(Kind.UNREACHABLE, "the program is about to stop");
        }
    }

    private static OutboundRequest request(Subscription subscription, Instant now) {
        OutboundRequest request = OutboundRequest.of(subscription.source().uri(), ACCEPT);
        FullAnswer last = subscription.lastAnswer();
        return last != null && last.isRecent(now) && !subscription.isProbingNewAddress()
                ? request.unless(last.etag(), last.lastModified())
                : request;
    }

    /** One poll. Its first request already has its turn at the host; requests for further pages wait for theirs. */
    private final class Visit implements FeedPages.PageSource {

        private final URI host;

        Visit(URI host) {
            this.host = host;
        }

        OutboundResponse ask(OutboundRequest request) throws OutboundException {
            Duration quiet = Duration.ZERO;
            try {
                return outbound.get(request);
            } catch (OutboundException failure) {
                quiet = failure.retryAfter() == null ? quiet : failure.retryAfter();
                throw failure;
            } finally {
                hosts.leave(host, quiet);
            }
        }

        /** Lets other downloads be read and stored while this one waits for a page. */
        @Override
        public OutboundResponse get(HttpUrl page) throws OutboundException {
            turns.release();
            try {
                return polite.get(OutboundRequest.of(page.uri(), ACCEPT));
            } finally {
                turns.acquireUninterruptibly();
            }
        }
    }
}
