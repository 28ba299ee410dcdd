package io.podcatalog.discovery;

import io.podcatalog.background.BackgroundWork;
import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.PodcastRevised;
import io.podcatalog.catalog.PodcastSummary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Finds the related episodes and the topics of a podcast in the background, after an import that changed it. The next
 * start repeats a run that was interrupted.
 */
@Component
class RelatedEpisodesRun implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(RelatedEpisodesRun.class);

    private final Catalog catalog;
    private final EpisodeComparison comparison;
    final BackgroundWork work = new BackgroundWork("related", log);

    RelatedEpisodesRun(Catalog catalog, EpisodeComparison comparison) {
        this.catalog = catalog;
        this.comparison = comparison;
    }

    @TransactionalEventListener
    void on(PodcastRevised news) {
        work.execute(uncompared(news.podcastId()), () -> compare(news.podcastId()));
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        work.later(
                "Related episodes were not computed; the next start tries again",
                BackgroundWork.AFTER_START,
                this::catchUp);
    }

    void catchUp() {
        work.attempts()
                .each(catalog.revisions(), podcast -> uncompared(podcast.id()), podcast -> compare(podcast.id()));
    }

    @Override
    public void destroy() throws InterruptedException {
        work.stop();
    }

    private void compare(long podcastId) {
        catalog.summary(podcastId).ifPresent(this::compare);
    }

    private void compare(PodcastSummary podcast) {
        int compared = comparison.compare(podcast);
        if (compared > 0) {
            log.info("Related episodes of {}: {} of {} compared", podcast.title(), compared, podcast.episodes());
        }
    }

    /** Pages show the last computed relations; the next import or start tries again. */
    private static String uncompared(long podcastId) {
        return "Related episodes of podcast %d were not computed; the next start tries again".formatted(podcastId);
    }
}
