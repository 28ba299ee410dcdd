package io.podcatalog.player;

import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.site.SiteSettings;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * The episode that an address of this site names.
 *
 * @param podcast the slug of its podcast
 * @param t what to play, as the address has it
 */
record EmbeddedEpisode(
        String podcast, String slug, @Nullable String t) {

    private static final Pattern PATH =
            Pattern.compile("/podcasts/([^/?#]+)/([^/?#]+)(?:/embed)?/?(?:\\?([^#]*))?(?:#.*)?");

    private static final Pattern T = Pattern.compile("(?:^|&)t=([^&]*)");

    /** {@return what the address of a page or of its small player names} With http or https, because links have both. */
    static Optional<EmbeddedEpisode> of(String url, SiteSettings site) {
        String own = withoutScheme(site.url(""));
        return HttpUrl.parse(url)
                .map(address -> withoutScheme(address.value()))
                .filter(address -> address.startsWith(own))
                .map(address -> PATH.matcher(address.substring(own.length())))
                .filter(Matcher::matches)
                .flatMap(EmbeddedEpisode::of);
    }

    private static Optional<EmbeddedEpisode> of(Matcher path) {
        Matcher t = T.matcher(path.group(3) == null ? "" : path.group(3));
        try {
            return Optional.of(new EmbeddedEpisode(
                    decoded(path.group(1)), decoded(path.group(2)), t.find() ? decoded(t.group(1)) : null));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }

    private static String withoutScheme(String address) {
        return address.replaceFirst("^https?:", "");
    }

    private static String decoded(String part) {
        return UriUtils.decode(part, StandardCharsets.UTF_8);
    }
}
