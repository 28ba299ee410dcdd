package io.podcatalog.player;

import io.podcatalog.assets.ImmutableFiles;
import io.podcatalog.listing.Labels;
import io.podcatalog.podcast.Fingerprint;
import io.podcatalog.site.CompressedAnswer;
import io.podcatalog.text.Languages;
import io.podcatalog.text.Messages;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * The controls of the player, which the script adds to the bar of a page. They are the same on all pages of a language, so
 * each language has one file with them, whose address changes with its content.
 */
@ControllerAdvice
class PlayerControls implements ImmutableFiles {

    /** In hexadecimal digits. */
    private static final int HASH = 32;

    private static final String FOLDER = "/player/";

    private final ITemplateEngine templates;
    private final Languages languages;
    private final Labels labels;
    private final Messages messages;
    private final Map<Locale, ControlsFile> files = new ConcurrentHashMap<>();

    PlayerControls(ITemplateEngine templates, Languages languages, Labels labels, Messages messages) {
        this.templates = templates;
        this.languages = languages;
        this.labels = labels;
        this.messages = messages;
    }

    private record ControlsFile(String address, CompressedAnswer content) {}

    /** {@return the address of the controls in the language of the page} */
    @ModelAttribute("controls")
    String address() {
        return in(messages.language()).address();
    }

    @Override
    public @Nullable CompressedAnswer at(String path) {
        if (!path.startsWith(FOLDER)) {
            return null;
        }
        return languages.all().stream()
                .filter(language -> path.startsWith(FOLDER + language.toLanguageTag() + "-"))
                .map(this::in)
                .filter(file -> file.address().equals(path))
                .map(ControlsFile::content)
                .findFirst()
                .orElse(null);
    }

    private ControlsFile in(Locale language) {
        return files.computeIfAbsent(language, this::make);
    }

    private ControlsFile make(Locale language) {
        String html = write(language);
        String hash = Fingerprint.of(html).substring(0, HASH);
        return new ControlsFile(
                FOLDER + language.toLanguageTag() + "-" + hash + ".html",
                CompressedAnswer.of("text/html;charset=UTF-8", html, hash));
    }

    private String write(Locale language) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(language);
        try {
            Map<String, Object> values = Map.of(
                    "language",
                    language.toLanguageTag(),
                    "direction",
                    Languages.isRightToLeft(language) ? "rtl" : "ltr",
                    "labels",
                    labels,
                    "texts",
                    messages.ofScripts());
            return templates.process("player/controls", new Context(language, values));
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
