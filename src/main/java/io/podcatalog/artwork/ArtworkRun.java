package io.podcatalog.artwork;

import io.podcatalog.background.BackgroundWork;
import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.FeedEdited;
import io.podcatalog.catalog.PodcastRevised;
import io.podcatalog.podcast.HttpUrl;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Fetches the pictures of imports in the background, one after the other. No import or page waits, a publisher gets one
 * request at a time, and the program never decodes two pictures at once.
 */
@Component
class ArtworkRun implements DisposableBean {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Catalog catalog;
    private final ArtworkStore store;
    private final ArtworkFetch fetch;
    private final EarlierPictures earlier;
    private final Clock clock;
    final BackgroundWork work = new BackgroundWork("artwork", LoggerFactory.getLogger(ArtworkRun.class));

    ArtworkRun(Catalog catalog, ArtworkStore store, ArtworkFetch fetch, EarlierPictures earlier, Clock clock) {
        this.catalog = catalog;
        this.store = store;
        this.fetch = fetch;
        this.earlier = earlier;
        this.clock = clock;
    }

    @TransactionalEventListener
    void on(PodcastRevised news) {
        work.execute(unwanted(news.podcastId()), () -> want(news.podcastId()));
    }

    @TransactionalEventListener
    void on(FeedEdited news) {
        work.execute(
                "The program does not look at once for new pictures of podcast %d".formatted(news.podcastId()),
                () -> store.expectNews(catalog.images(news), clock.instant()));
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        work.later(
                "The program did not look for pictures of earlier imports", BackgroundWork.AFTER_START, this::catchUp);
        work.later(
                "The program did not look for the colors of earlier pictures", BackgroundWork.AFTER_START, this::color);
        work.repeat("The next picture was not fetched", BackgroundWork.AFTER_START, PAUSE, fetch::next);
    }

    @Override
    public void destroy() throws InterruptedException {
        work.stop();
    }

    /**
     * Adds the pictures of earlier imports, and deletes those that no podcast names any more. It deletes nothing if the
     * pictures of one podcast can't be read.
     */
    void catchUp() {
        Set<HttpUrl> unnamed = new HashSet<>(store.addresses());
        boolean allRead = work.attempts()
                .each(
                        catalog.revisions(),
                        podcast -> unwanted(podcast.id()),
                        podcast -> want(podcast.id()).forEach(unnamed::remove));
        if (allRead) {
            store.forget(unnamed);
        }
    }

    private void color() {
        while (earlier.colorNext()) {
            work.check();
        }
    }

    private List<HttpUrl> want(long podcastId) {
        List<HttpUrl> images =
                catalog.images(podcastId).stream().filter(HttpUrl::isIndexable).toList();
        store.want(podcastId, images, clock.instant());
        return images;
    }

    private static String unwanted(long podcastId) {
        return "The program did not look for pictures of podcast %d".formatted(podcastId);
    }
}
