package io.podcatalog.subscription;

import io.podcatalog.catalog.HttpUrl;
import io.podcatalog.feed.FeedException;
import io.podcatalog.outbound.HostQueue;
import io.podcatalog.outbound.OutboundClient;
import io.podcatalog.outbound.OutboundException;
import io.podcatalog.outbound.OutboundException.Kind;
import io.podcatalog.outbound.OutboundRequest;
import io.podcatalog.outbound.OutboundResponse;
import io.podcatalog.subscription.FeedPages.FeedPart;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for a feed, for its body only if that differs from what is kept, and then leaves its host alone. */
@Component
class FeedDownload {

    private static final String ACCEPT =
            "application/rss+xml, application/atom+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.1";

    private final OutboundClient outbound;
    private final HostQueue hosts;
    private final FeedPages pages;

    FeedDownload(OutboundClient outbound, HostQueue hosts, FeedPages pages) {
        this.outbound = outbound;
        this.hosts = hosts;
        this.pages = pages;
    }

    /** @param feed null where it is the one that is known already */
    record Download(OutboundResponse answer, @Nullable FeedPart feed) {}

    Download get(Subscription subscription, Instant now) throws OutboundException, FeedException {
        HttpUrl source = subscription.source();
        Visit visit = new Visit(source.uri());
        try {
            OutboundResponse answer = visit.ask(request(subscription, now));
            boolean known = answer.isUnchanged() || subscription.isAlreadyImported(answer);
            return new Download(answer, known ? null : pages.read(source, answer, visit));
        } finally {
            hosts.leave(source.uri(), visit.quiet);
        }
    }

    private static OutboundRequest request(Subscription subscription, Instant now) {
        OutboundRequest request = OutboundRequest.of(subscription.source().uri(), ACCEPT);
        FullAnswer last = subscription.lastAnswer();
        return last != null && last.isRecent(now) && !subscription.isTrying()
                ? request.unless(last.etag(), last.lastModified())
                : request;
    }

    /** The requests that one poll takes, and how long the host wants to be left alone after them. */
    private final class Visit implements FeedPages.PageSource {

        private final URI host;
        private Duration quiet = Duration.ZERO;

        Visit(URI host) {
            this.host = host;
        }

        OutboundResponse ask(OutboundRequest request) throws OutboundException {
            try {
                return outbound.get(request);
            } catch (OutboundException failure) {
                quiet = failure.retryAfter() == null ? quiet : failure.retryAfter();
                throw failure;
            }
        }

        @Override
        public OutboundResponse get(HttpUrl page) throws OutboundException {
            try {
                Thread.sleep(hosts.gap().toMillis());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new OutboundException(Kind.UNREACHABLE, "the program is about to stop");
            }
            hosts.keep(host);
            return ask(OutboundRequest.of(page.uri(), ACCEPT));
        }
    }
}
