package io.podcatalog.site;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout needs on every page, error pages included. */
@ControllerAdvice
class SiteModel {

    private final SiteName name;

    SiteModel(SiteName name) {
        this.name = name;
    }

    @ModelAttribute("site")
    SiteName.Current site() {
        return name.current();
    }
}
