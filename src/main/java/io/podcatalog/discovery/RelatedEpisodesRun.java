package io.podcatalog.discovery;

import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodesImported;
import io.podcatalog.catalog.PodcastSummary;
import java.util.List;
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
 * Computes the related episodes of a podcast after an import that changed it, beside everything else. A run that
 * was cut short is made up for at the next start.
 */
@Component
class RelatedEpisodesRun implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(RelatedEpisodesRun.class);

    private final Catalog catalog;
    private final RelatedEpisodeStore store;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> new Thread(task, "related"));

    RelatedEpisodesRun(Catalog catalog, RelatedEpisodeStore store) {
        this.catalog = catalog;
        this.store = store;
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
            List<PodcastSummary> podcasts = catalog.podcasts();
            podcasts.stream().filter(podcast -> podcast.id() == podcastId).forEach(this::computeIfStale);
        } catch (RuntimeException failure) {
            // The pages go on with what was computed before; the next import or start tries again.
            log.warn("Related episodes of podcast {} were not computed: {}", podcastId, failure.toString());
        }
    }

    private void computeIfStale(PodcastSummary podcast) {
        if (store.revision(podcast.id())
                .filter(done -> done == podcast.revision())
                .isPresent()) {
            return;
        }
        List<Relation> relations =
                new Relatedness(catalog.texts(podcast.id()), catalog.appearances(podcast.id())).relations();
        store.replace(podcast.id(), podcast.revision(), relations);
        log.info(
                "Related episodes of {}: {} links among {} episodes",
                podcast.title(),
                relations.size(),
                podcast.episodes());
    }
}
