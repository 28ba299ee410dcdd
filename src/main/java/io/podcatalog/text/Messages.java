package io.podcatalog.text;

import com.ibm.icu.text.ListFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Gives classes that write labels the texts of the bundle, in the language of the current request. */
@Component
public class Messages {

    /** Marks the place of an element of the page (Unicode §23.8, "object replacement character"). */
    private static final String PLACE = "\uFFFC";

    private final MessageBundle bundle;

    Messages(MessageBundle bundle) {
        this.bundle = bundle;
    }

    /** {@return the language of the texts for this reader} */
    public Locale language() {
        return bundle.language(wanted());
    }

    /** {@return the language of the request} Outside of requests, texts are in English whatever the machine speaks. */
    private static Locale wanted() {
        LocaleContext request = LocaleContextHolder.getLocaleContext();
        Locale language = request == null ? null : request.getLocale();
        return language == null ? Languages.OTHERWISE : language;
    }

    /**
     * {@return the text under a key}
     *
     * @param values numbers, strings, and instants or months to be written as dates, for {0}, {1} and so on. A number
     *     gets the thousands separators of the language, so a year must be a string.
     */
    public String text(String key, @Nullable Object... values) {
        return bundle.getMessage(key, values, wanted());
    }

    /** {@return a text whose value {0} is an element of the page; further values are {1} and so on} */
    public Around around(String key, @Nullable Object... values) {
        Object[] all = Stream.concat(Stream.of(PLACE), Stream.of(values).map(Messages::withoutPlace))
                .toArray();
        String[] parts = text(key, all).split(PLACE, 2);
        return new Around(parts[0], parts.length == 1 ? "" : parts[1]);
    }

    private static @Nullable Object withoutPlace(@Nullable Object value) {
        return value instanceof String text ? text.replace(PLACE, "") : value;
    }

    /** {@return the items as a list in a sentence, such as "a, b, and c"} */
    public String list(Collection<String> items) {
        boolean mixed = Languages.isRightToLeft(language()) || items.stream().anyMatch(Isolation::hasRightToLeft);
        return ListFormatter.getInstance(language())
                .format(mixed ? items.stream().map(Isolation::isolated).toList() : items);
    }

    /** {@return the texts for scripts, by key without {@code script.}; scripts put a value in place of {0}} */
    public Map<String, String> ofScripts() {
        return bundle.patterns("script.", wanted());
    }
}
