package io.podcatalog.browse;

import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodesImported;
import io.podcatalog.catalog.HttpUrl;
import io.podcatalog.catalog.PodcastSummary;
import io.podcatalog.site.SiteName;
import io.podcatalog.site.SiteName.Current;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Gives the site the name of its podcast while there is one: it is that podcast's home. */
@Component
class HomeName {

    private final Catalog catalog;
    private final SiteName name;

    HomeName(Catalog catalog, SiteName name) {
        this.catalog = catalog;
        this.name = name;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        List<PodcastSummary> podcasts = catalog.podcasts();
        PodcastSummary only = podcasts.size() == 1 ? podcasts.get(0) : null;
        name.change(
                only == null
                        ? new Current("Podcatalog", podcasts.size() > 1, null, null)
                        : new Current(only.title(), false, text(only.feed()), text(only.image())));
    }

    @TransactionalEventListener
    void on(EpisodesImported news) {
        start();
    }

    private static @Nullable String text(@Nullable HttpUrl url) {
        return url == null ? null : url.value();
    }
}
