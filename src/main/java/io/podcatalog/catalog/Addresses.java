package io.podcatalog.catalog;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Where podcasts, episodes and people have their pages, percent-encoded as a link needs it. */
final class Addresses {

    private Addresses() {}

    static String podcast(String podcast) {
        return "/podcasts/" + UriUtils.encodePathSegment(podcast, StandardCharsets.UTF_8);
    }

    static String episode(String podcast, String episode) {
        return podcast(podcast) + "/" + UriUtils.encodePathSegment(episode, StandardCharsets.UTF_8);
    }

    static String person(String person) {
        return "/people/" + UriUtils.encodePathSegment(person, StandardCharsets.UTF_8);
    }
}
