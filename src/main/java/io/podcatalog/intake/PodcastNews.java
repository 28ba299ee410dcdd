package io.podcatalog.intake;

import io.podcatalog.catalog.PodcastRevised;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Announces that a podcast changed by something other than an import. */
@Component
class PodcastNews {

    private final StoredPodcastRepository podcasts;
    private final ApplicationEventPublisher news;

    PodcastNews(StoredPodcastRepository podcasts, ApplicationEventPublisher news) {
        this.podcasts = podcasts;
        this.news = news;
    }

    @Transactional
    void announce(long podcastId) {
        podcasts.findRevision(podcastId)
                .ifPresent(revision -> news.publishEvent(new PodcastRevised(podcastId, revision)));
    }
}
