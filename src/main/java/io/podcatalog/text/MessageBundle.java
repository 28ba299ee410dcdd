package io.podcatalog.text;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/**
 * The texts of all pages, from {@code messages.properties} and a file beside it for each further language. They are in
 * ICU's message format, which knows the plural, number and date rules of languages.
 */
@Component(AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME)
class MessageBundle extends AbstractMessageSource {

    /** The language of the file without a language in its name. */
    static final Locale OWN = Locale.ENGLISH;

    private static final String OWN_FILE = "messages.properties";

    private static final Pattern NAME = Pattern.compile("messages(?:_(\\w+))?\\.properties");

    /** By language. A language without some texts shows them in English. */
    private final Map<Locale, Map<String, Text>> texts = new HashMap<>();

    MessageBundle() {
        this(MessageBundle.class.getClassLoader());
    }

    MessageBundle(ClassLoader classes) {
        Map<Locale, Properties> files = read(classes);
        Map<String, Text> own = compiled(files.get(OWN), OWN);
        files.forEach((language, file) -> {
            Map<String, Text> all = new HashMap<>(own);
            all.putAll(compiled(file, language));
            texts.put(language, all);
        });
    }

    private static Map<String, Text> compiled(Properties file, Locale language) {
        Map<String, Text> texts = new HashMap<>();
        file.forEach((key, pattern) -> texts.put((String) key, new Text((String) pattern, language)));
        return texts;
    }

    /** Looks beside the English file, in a folder and in a jar alike, and not in all libraries. */
    private static Map<Locale, Properties> read(ClassLoader classes) {
        Map<Locale, Properties> read = new HashMap<>();
        try {
            String own = new ClassPathResource(OWN_FILE, classes).getURL().toString();
            String files = own.substring(0, own.length() - OWN_FILE.length()) + "messages*.properties";
            for (Resource file : new PathMatchingResourcePatternResolver(classes).getResources(files)) {
                Matcher name = NAME.matcher(String.valueOf(file.getFilename()));
                if (name.matches()) {
                    read.put(
                            name.group(1) == null
                                    ? OWN
                                    : Locale.forLanguageTag(name.group(1).replace('_', '-')),
                            PropertiesLoaderUtils.loadProperties(new EncodedResource(file, StandardCharsets.UTF_8)));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return read;
    }

    Set<Locale> languages() {
        return texts.keySet();
    }

    /** {@return the language of the texts for {@code wanted}: its own, else the same without a region, else English} */
    Locale language(Locale wanted) {
        if (texts.containsKey(wanted)) {
            return wanted;
        }
        Locale found = Locale.lookup(List.of(new LanguageRange(wanted.toLanguageTag())), texts.keySet());
        return found == null ? OWN : found;
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
        Map<String, Text> known = texts.get(wanted);
        return known != null ? known : texts.getOrDefault(language(wanted), Map.of());
    }

    /** A text with its formats. An ICU format serves one thread at a time, so there is one for each use. */
    private static final class Text {

        private final String pattern;
        private final Locale language;
        private final Queue<MessageFormat> idle = new ConcurrentLinkedQueue<>();

        Text(String pattern, Locale language) {
            this.pattern = Isolation.inPattern(pattern, language);
            this.language = language;
        }

        String with(Object[] values) {
            if (values.length == 0 && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
                return pattern;
            }
            MessageFormat free = idle.poll();
            MessageFormat format = free == null ? new MessageFormat(pattern, language) : free;
            try {
                return format.format(Isolation.inValues(Values.of(values)));
            } finally {
                idle.add(format);
            }
        }
    }
}
