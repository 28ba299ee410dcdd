package io.podcatalog.site;

import io.podcatalog.site.PageLanguage.Choice;
import io.podcatalog.text.Languages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives the layout what it needs on every page, error pages included. */
@ControllerAdvice
class SiteModel {

    private final SiteName name;
    private final Languages languages;
    private final PageLanguage pageLanguage;

    SiteModel(SiteName name, Languages languages, PageLanguage pageLanguage) {
        this.name = name;
        this.languages = languages;
        this.pageLanguage = pageLanguage;
    }

    @ModelAttribute("site")
    SiteName.Current site() {
        return name.current();
    }

    @ModelAttribute("language")
    SpokenLanguage language(HttpServletRequest request) {
        Choice choice = pageLanguage.of(request);
        String page = PageLanguage.path(request) + (choice.query() == null ? "" : "?" + choice.query());
        return new SpokenLanguage(choice, page, choice.readers() ? languages.all() : List.of());
    }
}
