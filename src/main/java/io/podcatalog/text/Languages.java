package io.podcatalog.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The languages that pages can speak: those with a file of texts. */
@Component
public class Languages {

    /** The language of readers and shows whose own language has no file. */
    public static final Locale OTHERWISE = MessageBundle.OWN;

    /** Browsers send a handful of ranges. The time to read them grows with the square of their number. */
    private static final int MOST_RANGES = 20;

    /** A page has several names, and ICU takes as long for one as H2 for a statement. Feeds can name any language. */
    private static final Cache<Named, Optional<String>> NAMES =
            Caffeine.newBuilder().maximumSize(1_000).build();

    private final List<Locale> all;

    private record Named(String language, Locale reader) {}

    Languages(MessageBundle bundle) {
        this.all = bundle.languages().stream()
                .sorted(Comparator.comparing(Locale::toLanguageTag))
                .toList();
    }

    /** {@return all of them, in the order of their tags} */
    public List<Locale> all() {
        return all;
    }

    /** {@return the language with exactly this tag (BCP 47), in upper or lower case} */
    public Optional<Locale> named(@Nullable String tag) {
        return all.stream()
                .filter(language -> language.toLanguageTag().equalsIgnoreCase(tag))
                .findFirst();
    }

    /** {@return the language of the texts for a show or reader with this language: for de-AT, de} */
    public Optional<Locale> closest(@Nullable String tag) {
        return tag == null || tag.isEmpty() ? Optional.empty() : best(tag);
    }

    /** {@return the language that a browser prefers, by the header Accept-Language (RFC 9110 §12.5.4)} */
    public Locale preferred(@Nullable String accepted) {
        if (accepted == null || accepted.isBlank()) {
            return OTHERWISE;
        }
        String[] ranges = accepted.split(",", MOST_RANGES + 1);
        String first = ranges.length > MOST_RANGES ? String.join(",", Arrays.copyOf(ranges, MOST_RANGES)) : accepted;
        return best(first).orElse(OTHERWISE);
    }

    /** Looks up as RFC 4647 §3.4 says: the first range counts that is, or begins with, one of the languages. */
    private Optional<Locale> best(String ranges) {
        try {
            return Optional.ofNullable(Locale.lookup(LanguageRange.parse(ranges), all));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    public static boolean isRightToLeft(Locale language) {
        return ULocale.forLocale(language).isRightToLeft();
    }

    /** {@return the name of a language in another one, as it stands alone, such as Deutsch; null where it has none} */
    public static @Nullable String name(Locale language, Locale reader) {
        return language.getLanguage().isEmpty()
                ? null
                : NAMES.get(new Named(language.getLanguage(), reader), Languages::name)
                        .orElse(null);
    }

    private static Optional<String> name(Named named) {
        return Optional.ofNullable(LocaleDisplayNames.getInstance(
                        ULocale.forLocale(named.reader),
                        DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU,
                        DisplayContext.NO_SUBSTITUTE)
                .languageDisplayName(named.language));
    }
}
