package io.podcatalog.discovery;

import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodesImported;
import io.podcatalog.catalog.PodcastSummary;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Finds the related episodes and the topics of a podcast after an import that changed it, beside everything else. A run that
 * was cut short is made up for at the next start.
 */
@Component
class RelatedEpisodesRun implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(RelatedEpisodesRun.class);

    private final Catalog catalog;
    private final EpisodeComparison comparison;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> new Thread(task, "related"));

    RelatedEpisodesRun(Catalog catalog, EpisodeComparison comparison) {
        this.catalog = catalog;
        this.comparison = comparison;
    }

    @TransactionalEventListener
    void on(EpisodesImported news) {
        worker.execute(() -> run(news.podcastId()));
    }

    @EventListener(ApplicationReadyEvent.class)
    void catchUp() {
        worker.execute(() -> catalog.podcasts().forEach(podcast -> run(podcast.id())));
    }

    /** {@return what is done when all that was asked for until now is computed} */
    Future<?> settled() {
        return worker.submit(() -> {});
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }

    private void run(long podcastId) {
        try {
            catalog.podcasts().stream()
                    .filter(podcast -> podcast.id() == podcastId)
                    .forEach(this::compare);
        } catch (RuntimeException failure) {
            // The pages go on with what was computed before; the next import or start tries again.
            log.warn("Related episodes of podcast {} were not computed: {}", podcastId, failure.toString());
        }
    }

    private void compare(PodcastSummary podcast) {
        int compared = comparison.compare(podcast);
        if (compared > 0) {
            log.info("Related episodes of {}: {} of {} compared", podcast.title(), compared, podcast.episodes());
        }
    }
}
