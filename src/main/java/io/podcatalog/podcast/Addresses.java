package io.podcatalog.podcast;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Makes the paths of the pages of podcasts, episodes and people, percent-encoded for links. */
public final class Addresses {

    private Addresses() {}

    public static String podcast(String podcast) {
        return "/podcasts/" + UriUtils.encodePathSegment(podcast, StandardCharsets.UTF_8);
    }

    public static String episode(String podcast, String episode) {
        return podcast(podcast) + "/" + UriUtils.encodePathSegment(episode, StandardCharsets.UTF_8);
    }

    public static String person(String person) {
        return "/people/" + UriUtils.encodePathSegment(person, StandardCharsets.UTF_8);
    }
}
