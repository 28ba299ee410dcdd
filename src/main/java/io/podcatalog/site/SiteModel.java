package io.podcatalog.site;

import io.podcatalog.text.Messages;
import java.util.Map;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives the layout what it needs on every page, error pages included. */
@ControllerAdvice
class SiteModel {

    private final SiteName name;
    private final Messages messages;

    SiteModel(SiteName name, Messages messages) {
        this.name = name;
        this.messages = messages;
    }

    @ModelAttribute("site")
    SiteName.Current site() {
        return name.current();
    }

    /** A language tag (BCP 47). */
    @ModelAttribute("pageLanguage")
    String pageLanguage() {
        return messages.language().toLanguageTag();
    }

    /** The texts for scripts, which {@code lib/texts.js} reads. */
    @ModelAttribute("scriptTexts")
    Map<String, String> scriptTexts() {
        return messages.ofScripts();
    }
}
