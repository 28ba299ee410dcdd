package io.podcatalog.text;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says in the language of the reader why a fetch failed. The log and the database have the reason in English; its English
 * text in the bundle finds it again, as in gettext. So what reads feeds and files does not depend on texts of pages.
 */
@Component
public class FailureReasons {

    private static final String KEYS = "reason.";

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    /** By key. Sentences with many words of their own come first, because a value may be any words. */
    private final Map<String, Pattern> sentences = new LinkedHashMap<>();

    private final Messages messages;

    FailureReasons(MessageBundle bundle, Messages messages) {
        this.messages = messages;
        bundle.patterns(KEYS, MessageBundle.OWN).entrySet().stream()
                .sorted(Comparator.comparing(
                        text -> -PLACE.matcher(text.getValue()).replaceAll("").length()))
                .forEach(text -> sentences.put(KEYS + text.getKey(), sentence(text.getValue())));
    }

    private static Pattern sentence(String text) {
        return Pattern.compile(
                Stream.of(PLACE.split(text, -1)).map(Pattern::quote).collect(Collectors.joining("(.+)")));
    }

    /** {@return a reason for the reader; unchanged if it is not in the bundle} Its values may be reasons too. */
    public @Nullable String text(@Nullable String english) {
        return english == null || messages.language().equals(MessageBundle.OWN) ? english : translated(english);
    }

    private String translated(String reason) {
        for (Map.Entry<String, Pattern> sentence : sentences.entrySet()) {
            Matcher found = sentence.getValue().matcher(reason);
            if (found.matches()) {
                Object[] values = IntStream.rangeClosed(1, found.groupCount())
                        .mapToObj(found::group)
                        .map(this::translated)
                        .toArray();
                return messages.text(sentence.getKey(), values);
            }
        }
        return reason;
    }
}
