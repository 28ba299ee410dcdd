package io.podcatalog.listing;

import io.podcatalog.catalog.EpisodeItem;
import io.podcatalog.podcast.HttpUrl;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of episodes for other players.
 *
 * @param page the path of the page with the same list
 * @param files the path under which its files are
 * @param serial whether its first episode is the one to hear first
 * @param total the number of episodes in the list, of which {@code items} are the first ones
 */
public record EpisodeList(
        String title,
        String page,
        String files,
        @Nullable String language,
        @Nullable HttpUrl image,
        boolean serial,
        List<EpisodeItem> items,
        long total) {

    /** A list that is not of one podcast. */
    public static EpisodeList of(String title, String page, List<EpisodeItem> items, long total) {
        return new EpisodeList(title, page, page, null, null, false, items, total);
    }

    /** For a list whose files are not under the path of its page. */
    public EpisodeList withFiles(String files) {
        return new EpisodeList(title, page, files, language, image, serial, items, total);
    }
}
