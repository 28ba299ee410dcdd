package io.podcatalog.discovery;

import io.podcatalog.language.Language;
import java.text.DateFormatSymbols;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of months and days of the week. */
final class DateWords {

    private static final Map<String, Set<String>> ALL = new ConcurrentHashMap<>();

    private DateWords() {}

    /** {@return the names in this language and in English, in lower case} */
    static Set<String> of(Language language) {
        return ALL.computeIfAbsent(
                language.tag(),
                tag -> Stream.of(Locale.ENGLISH, Locale.forLanguageTag(tag))
                        .flatMap(DateWords::in)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Stream<String> in(Locale locale) {
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
        return Stream.of(
                        symbols.getMonths(),
                        symbols.getShortMonths(),
                        symbols.getWeekdays(),
                        symbols.getShortWeekdays())
                .flatMap(Stream::of)
                .map(name -> name.toLowerCase(locale));
    }
}
