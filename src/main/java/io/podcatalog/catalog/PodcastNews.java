package io.podcatalog.catalog;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Announces that a podcast changed by something other than an import. */
@Component
class PodcastNews {

    private final PodcastRepository podcasts;
    private final ApplicationEventPublisher news;

    PodcastNews(PodcastRepository podcasts, ApplicationEventPublisher news) {
        this.podcasts = podcasts;
        this.news = news;
    }

    @Transactional
    void announce(long podcastId) {
        podcasts.findRevision(podcastId)
                .ifPresent(revision -> news.publishEvent(new PodcastRevised(podcastId, revision)));
    }
}
