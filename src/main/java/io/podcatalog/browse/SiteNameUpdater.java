package io.podcatalog.browse;

import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.PodcastSummary;
import io.podcatalog.listing.Covers;
import io.podcatalog.pagecache.PagesChanged;
import io.podcatalog.podcast.Cover;
import io.podcatalog.site.ShowLanguages;
import io.podcatalog.site.SiteName;
import io.podcatalog.site.SiteName.Current;
import io.podcatalog.site.SiteSettings;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives the site the name of its podcast as long as it has exactly one, which is at home here, and all languages. */
@Component
class SiteNameUpdater {

    private final Catalog catalog;
    private final Covers covers;
    private final SiteName name;
    private final ShowLanguages languages;
    private final SiteSettings site;

    SiteNameUpdater(Catalog catalog, Covers covers, SiteName name, ShowLanguages languages, SiteSettings site) {
        this.catalog = catalog;
        this.covers = covers;
        this.name = name;
        this.languages = languages;
        this.site = site;
    }

    @EventListener(PagesChanged.class)
    void update() {
        languages.change(catalog.languages());
        List<PodcastSummary> podcasts = catalog.podcasts(0, 2).getContent();
        PodcastSummary only = podcasts.size() == 1 ? podcasts.get(0) : null;
        name.change(
                only == null
                        ? new Current("Podcatalog", podcasts.size() > 1, null, icon())
                        : new Current(only.title(), false, only.feed().value(), image(only.cover())));
    }

    private String image(Cover cover) {
        String picture = covers.of(List.of(cover)).address(cover, site);
        return picture == null ? icon() : picture;
    }

    private String icon() {
        return site.url("/apple-touch-icon.png");
    }
}
