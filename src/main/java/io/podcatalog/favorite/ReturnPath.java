package io.podcatalog.favorite;

import io.podcatalog.catalog.EpisodeAddress;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a visitor goes on after pressing a heart: the page they were on, if it is one of ours that shows hearts. */
final class ReturnPath {

    /** Only shapes that our own controllers answer; nothing that a browser could read as another host. */
    private static final Pattern LISTS = Pattern.compile("/(favorites|search|podcasts/[\\w%.~-]+)?");

    private static final Pattern QUERY = Pattern.compile("[\\w%.~+&=-]{0,300}");

    private ReturnPath() {}

    /** {@return the list, at the episode's row; in any other case the episode's page} */
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
