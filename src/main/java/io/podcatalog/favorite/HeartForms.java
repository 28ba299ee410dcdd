package io.podcatalog.favorite;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.podcatalog.listing.HeartMarks;
import io.podcatalog.pagecache.PageHearts.Press;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Writes the forms of hearts on pages. They differ in little, so the template writes each kind of form once, with marks
 * for what differs.
 */
@Component
class HeartForms {

    private static final String PATH = HeartMarks.MARK + "-path";
    private static final String LABEL = HeartMarks.MARK + "-label";

    /** Enough for the counts of most pages, in all languages. */
    private static final int KINDS = 1000;

    private final ITemplateEngine templates;
    private final MessageSource texts;
    private final LoadingCache<Kind, String> forms =
            Caffeine.newBuilder().maximumSize(KINDS).build(this::write);

    HeartForms(ITemplateEngine templates, MessageSource texts) {
        this.templates = templates;
        this.texts = texts;
    }

    private record Kind(boolean small, boolean pressed, long count, Locale language) {}

    /** {@return the form as HTML} */
    String of(Press press, boolean isPressed, long count, Locale language) {
        String label = isPressed ? press.remove() : press.add();
        String form =
                forms.get(new Kind(label != null, isPressed, count, language)).replace(PATH, press.path());
        return label == null ? form : form.replace(LABEL, label);
    }

    private String write(Kind kind) {
        Map<String, Object> values = new HashMap<>(Map.of("path", PATH, "label", LABEL, "kept", kind.pressed));
        if (kind.count > 0) {
            values.put("words", text("favorite.count", kind));
            values.put("number", text("favorite.number", kind));
        }
        return templates.process(
                "favorite/favorite", Set.of(kind.small ? "small" : "large"), new Context(kind.language, values));
    }

    private String text(String key, Kind kind) {
        return texts.getMessage(key, new Object[] {kind.count}, kind.language);
    }
}
