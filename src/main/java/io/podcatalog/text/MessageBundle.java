package io.podcatalog.text;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Queue;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.stereotype.Component;

/**
 * The texts of all pages, from {@code messages.properties} and a file beside it for each further language. They are in
 * ICU's message format, which knows the plural, number and date rules of languages.
 */
@Component(AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME)
class MessageBundle extends AbstractMessageSource {

    private static final String NAME = "messages";

    /** The language of the file without a language in its name. */
    private static final Locale OWN = Locale.ENGLISH;

    /** A reader whose language has no file gets English, and not the language of the machine. */
    private static final Control FILES = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /** By language. Only languages with a file have an entry, so requests can't make the map grow. */
    private final Map<Locale, Map<String, Text>> texts = new ConcurrentHashMap<>();

    /** {@return the language of the texts for readers who want {@code wanted}} */
    Locale language(Locale wanted) {
        Locale found = file(wanted).getLocale();
        return found.getLanguage().isEmpty() ? OWN : found;
    }

    /** {@return the texts whose keys begin so, by the rest of the key; places such as {0} stay in them} */
    Map<String, String> patterns(String beginning, Locale wanted) {
        Map<String, String> patterns = new TreeMap<>();
        texts(wanted).forEach((key, text) -> {
            if (key.startsWith(beginning)) {
                patterns.put(key.substring(beginning.length()), text.pattern);
            }
        });
        return patterns;
    }

    @Override
    protected @Nullable String getMessageInternal(
            @Nullable String key, Object @Nullable [] values, @Nullable Locale wanted) {
        Text text = key == null || wanted == null ? null : texts(wanted).get(key);
        return text == null ? null : text.with(values == null ? new Object[0] : values);
    }

    /** Has no formats of Java's own. */
    @Override
    protected java.text.@Nullable MessageFormat resolveCode(String key, Locale wanted) {
        return null;
    }

    private Map<String, Text> texts(Locale wanted) {
        // To look for the file takes longer than to fill most texts, and nearly all readers want a language that has
        // one.
        Map<String, Text> known = texts.get(wanted);
        return known != null ? known : read(wanted);
    }

    private Map<String, Text> read(Locale wanted) {
        return texts.computeIfAbsent(language(wanted), language -> {
            ResourceBundle file = file(language);
            Map<String, Text> read = new ConcurrentHashMap<>();
            file.keySet().forEach(key -> read.put(key, new Text(file.getString(key), language)));
            return read;
        });
    }

    private static ResourceBundle file(Locale wanted) throws MissingResourceException {
        return ResourceBundle.getBundle(NAME, wanted, MessageBundle.class.getClassLoader(), FILES);
    }

    /** A text with its compiled formats. An ICU format serves one thread at a time, so there is one for each use. */
    private static final class Text {

        private final String pattern;
        private final Locale language;
        private final Queue<MessageFormat> idle = new ConcurrentLinkedQueue<>();

        Text(String pattern, Locale language) {
            this.pattern = pattern;
            this.language = language;
            idle.add(new MessageFormat(pattern, language));
        }

        String with(Object[] values) {
            if (values.length == 0 && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
                return pattern;
            }
            MessageFormat free = idle.poll();
            MessageFormat format = free == null ? new MessageFormat(pattern, language) : free;
            try {
                return format.format(Values.of(values));
            } finally {
                idle.add(format);
            }
        }
    }
}
