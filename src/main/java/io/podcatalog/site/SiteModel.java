package io.podcatalog.site;

import io.podcatalog.site.PageLanguage.Choice;
import io.podcatalog.text.Languages;
import io.podcatalog.text.Messages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives the layout what it needs on every page, error pages included. */
@ControllerAdvice
class SiteModel {

    private final SiteName name;
    private final Messages messages;
    private final Languages languages;
    private final PageLanguage pageLanguage;

    SiteModel(SiteName name, Messages messages, Languages languages, PageLanguage pageLanguage) {
        this.name = name;
        this.messages = messages;
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

    /** The texts for scripts, which {@code lib/texts.js} reads. */
    @ModelAttribute("scriptTexts")
    Map<String, String> scriptTexts() {
        return messages.ofScripts();
    }
}
