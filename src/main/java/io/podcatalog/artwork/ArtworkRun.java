package io.podcatalog.artwork;

import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodesImported;
import io.podcatalog.catalog.PodcastSummary;
import io.podcatalog.podcast.HttpUrl;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
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

    private static final Logger log = LoggerFactory.getLogger(ArtworkRun.class);

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Catalog catalog;
    private final ArtworkStore store;
    private final ArtworkFetch fetch;
    private final Clock clock;
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "artwork"));

    ArtworkRun(Catalog catalog, ArtworkStore store, ArtworkFetch fetch, Clock clock) {
        this.catalog = catalog;
        this.store = store;
        this.fetch = fetch;
        this.clock = clock;
    }

    @TransactionalEventListener
    void on(EpisodesImported news) {
        worker.execute(() -> survive(() -> want(news.podcastId())));
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        worker.execute(() -> survive(this::catchUp));
        worker.scheduleWithFixedDelay(() -> survive(fetch::next), 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** {@return what is done when all that was wanted until now is here or has failed} */
    Future<?> settled() {
        return worker.submit(() -> {
            while (fetch.next()) {
                // goes on with the next
            }
        });
    }

    @Override
    public void destroy() throws InterruptedException {
        worker.shutdownNow();
        worker.awaitTermination(10, TimeUnit.SECONDS);
    }

    /** Wants what an import before the last stop brought, and drops what no podcast names any more. */
    private void catchUp() {
        Set<HttpUrl> unnamed = new HashSet<>(store.addresses());
        for (PodcastSummary podcast : catalog.podcasts()) {
            List<HttpUrl> images = catalog.images(podcast.id());
            store.want(podcast.id(), images, clock.instant());
            images.forEach(unnamed::remove);
        }
        store.forget(unnamed);
    }

    private void want(long podcastId) {
        store.want(podcastId, catalog.images(podcastId), clock.instant());
    }

    /** A task that throws is never scheduled again; the database may be away for a while. */
    private static void survive(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error failure) {
            log.warn("Pictures could not be looked after: {}", failure.toString());
        }
    }
}
