package io.podcatalog.artwork;

import io.podcatalog.background.BackgroundWork;
import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.PodcastRevised;
import io.podcatalog.podcast.HttpUrl;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Fetches the pictures that imports bring, one after the other beside everything else: no import or page waits, no
 * publisher is asked for two at once, and no more than one is ever unpacked.
 */
@Component
class ArtworkRun implements DisposableBean {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Catalog catalog;
    private final ArtworkStore store;
    private final ArtworkFetch fetch;
    private final Clock clock;
    private final BackgroundWork work = new BackgroundWork("artwork", LoggerFactory.getLogger(ArtworkRun.class));

    ArtworkRun(Catalog catalog, ArtworkStore store, ArtworkFetch fetch, Clock clock) {
        this.catalog = catalog;
        this.store = store;
        this.fetch = fetch;
        this.clock = clock;
    }

    @TransactionalEventListener
    void on(PodcastRevised news) {
        work.execute(unwanted(news.podcastId()), () -> want(news.podcastId()));
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        work.execute("Pictures of earlier imports were not looked for", this::catchUp);
        work.repeat("The next picture was not fetched", Duration.ZERO, PAUSE, fetch::next);
    }

    /** {@return what is done when all that was wanted until now is here or has failed} */
    Future<?> settled() {
        return work.settled(() -> {
            while (fetch.next()) {
                // goes on with the next
            }
        });
    }

    @Override
    public void destroy() throws InterruptedException {
        work.stop();
    }

    /**
     * Wants what an import before the last stop brought, and drops what no podcast names any more. Where one podcast's
     * pictures can't be told, nobody knows which ones those are.
     */
    private void catchUp() {
        Set<HttpUrl> unnamed = new HashSet<>(store.addresses());
        boolean allTold = work.attempts()
                .each(
                        catalog.podcasts(),
                        podcast -> unwanted(podcast.id()),
                        podcast -> want(podcast.id()).forEach(unnamed::remove));
        if (allTold) {
            store.forget(unnamed);
        }
    }

    private List<HttpUrl> want(long podcastId) {
        List<HttpUrl> images = catalog.images(podcastId);
        store.want(podcastId, images, clock.instant());
        return images;
    }

    private static String unwanted(long podcastId) {
        return "The pictures of podcast %d were not looked for".formatted(podcastId);
    }
}
