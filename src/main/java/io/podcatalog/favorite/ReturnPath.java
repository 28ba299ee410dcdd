package io.podcatalog.favorite;

import io.podcatalog.catalog.EpisodeAddress;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The page to return to after a press of a heart: the page with the heart, if it is a list of this site. */
final class ReturnPath {

    /** Only paths of this site's lists, and no path that a browser could read as another host. */
    private static final Pattern LISTS = Pattern.compile("/(favorites|search|podcasts/[\\w%.~-]+)?");

    private static final Pattern QUERY = Pattern.compile("[\\w%.~+&=-]{0,300}");

    private ReturnPath() {}

    /** {@return the list, at the row of the episode; for any other page, the page of the episode} */
    static String of(@Nullable String referer, EpisodeAddress episode) {
        try {
            URI page = URI.create(referer == null ? "" : referer);
            String path = page.getRawPath();
            String query = page.getRawQuery();
            if (path == null || !LISTS.matcher(path).matches() || path.isEmpty()) {
                return episode.path();
            }
            boolean plain = query != null && QUERY.matcher(query).matches();
            return path + (plain ? "?" + query : "") + "#episode-" + episode.id();
        } catch (IllegalArgumentException nonsense) {
            return episode.path();
        }
    }
}
