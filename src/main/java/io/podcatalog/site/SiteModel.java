package io.podcatalog.site;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout needs on every page, error pages included. */
@ControllerAdvice
class SiteModel {

    private final SiteName name;
    private final SiteSettings settings;

    SiteModel(SiteName name, SiteSettings settings) {
        this.name = name;
        this.settings = settings;
    }

    @ModelAttribute("site")
    SiteName.Current site() {
        return name.current();
    }

    /** A page of its own takes the place of this; an error page keeps it. */
    @ModelAttribute("head")
    PageHead head() {
        return PageHead.of("Nothing to show", "This page can't be shown.", settings.url("/"))
                .unindexed();
    }
}
