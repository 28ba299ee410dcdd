package io.podcatalog.intake;

import io.podcatalog.podcast.HttpUrl;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The episodes that the operator does not want to show.
 *
 * @param takenDown paths of episodes, such as {@code /podcasts/steady-state/the-restore-drill}, as plain text. An empty
 *     list shows all episodes; null, for an absent setting, leaves the database as it is
 */
@ConfigurationProperties("podcatalog")
record TakeDownSettings(@Nullable List<String> takenDown) {

    /** The longest path that the table of paths can hold. */
    static final int MAX_LENGTH = 1000;

    TakeDownSettings {
        takenDown = takenDown == null
                ? null
                : takenDown.stream().map(TakeDownSettings::path).distinct().toList();
    }

    /** Takes an address as a browser or a page writes it: percent-encoded (RFC 3986 §2.1) or not, with the site or not. */
    private static String path(String written) {
        String path = HttpUrl.parse(written)
                .map(HttpUrl::value)
                .or(() -> HttpUrl.parse("http://localhost" + written).map(HttpUrl::value))
                .map(TakeDownSettings::decodedPath)
                .orElse("");
        if (!path.matches("/podcasts/[^/]+/[^/]+") || path.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "podcatalog.taken-down: \"" + written + "\" is not the path of an episode, such as /podcasts/p/e");
        }
        return path;
    }

    private static String decodedPath(String address) {
        try {
            return new URI(address).getPath().replaceFirst("/$", "");
        } catch (URISyntaxException wrong) {
            return "";
        }
    }
}
