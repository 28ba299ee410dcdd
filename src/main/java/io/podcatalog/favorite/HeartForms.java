package io.podcatalog.favorite;

import io.podcatalog.listing.HeartMarks;
import io.podcatalog.pagecache.PageHearts.Press;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Writes the forms of hearts on pages. They differ in little, so the template writes each kind of form once in a
 * language, with marks for what differs.
 */
@Component
class HeartForms {

    private static final String PATH = HeartMarks.MARK + "-path";
    private static final String LABEL = HeartMarks.MARK + "-label";
    private static final String WORDS = HeartMarks.MARK + "-words";
    private static final String NUMBER = HeartMarks.MARK + "-number";

    private final ITemplateEngine templates;
    private final MessageSource texts;
    private final Map<Kind, String> forms = new ConcurrentHashMap<>();

    HeartForms(ITemplateEngine templates, MessageSource texts) {
        this.templates = templates;
        this.texts = texts;
    }

    private record Kind(boolean small, boolean pressed, boolean counted, Locale language) {}

    /** {@return the form as HTML} */
    String of(Press press, boolean isPressed, long count, Locale language) {
        String label = isPressed ? press.remove() : press.add();
        String form = forms.computeIfAbsent(new Kind(label != null, isPressed, count > 0, language), this::write)
                .replace(PATH, press.path());
        String labeled = label == null ? form : form.replace(LABEL, label);
        return count == 0
                ? labeled
                : labeled.replace(WORDS, text("favorite.count", count, language))
                        .replace(NUMBER, text("favorite.number", count, language));
    }

    private String text(String key, long count, Locale language) {
        return HtmlUtils.htmlEscape(texts.getMessage(key, new Object[] {count}, language), "UTF-8");
    }

    private String write(Kind kind) {
        Map<String, Object> values = new HashMap<>(Map.of("path", PATH, "label", LABEL, "kept", kind.pressed));
        if (kind.counted) {
            values.putAll(Map.of("words", WORDS, "number", NUMBER));
        }
        return templates.process(
                "favorite/favorite", Set.of(kind.small ? "small" : "large"), new Context(kind.language, values));
    }
}
