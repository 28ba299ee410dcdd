package io.podcatalog.site;

import io.podcatalog.text.Languages;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Keeps the languages of all podcasts, so that a page knows its language without an SQL statement. The feature that knows
 * the podcasts sets them.
 */
@Component
public class ShowLanguages {

    private static final Pattern OF_SHOW = Pattern.compile("/podcasts/([^/;]+)(/.*)?");

    private final Languages languages;

    private volatile Map<String, Locale> known = Map.of();

    ShowLanguages(Languages languages) {
        this.languages = languages;
    }

    /** @param tags the language of each podcast by its slug; null where its feed names none */
    public void change(Map<String, @Nullable String> tags) {
        Map<String, Locale> changed = new HashMap<>();
        tags.forEach((slug, tag) -> changed.put(slug, languages.closest(tag).orElse(Languages.OTHERWISE)));
        known = changed;
    }

    /** {@return the language of the show behind a path; the site of a single show has its language on all pages} */
    Optional<Locale> of(String path) {
        Map<String, Locale> now = known;
        if (now.size() == 1) {
            return now.values().stream().findFirst();
        }
        Matcher show = OF_SHOW.matcher(path);
        return show.matches() ? Optional.ofNullable(now.get(decoded(show.group(1)))) : Optional.empty();
    }

    private static String decoded(String segment) {
        try {
            return UriUtils.decode(segment, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return segment;
        }
    }
}
