package io.podcatalog.artwork;

import io.podcatalog.podcast.Cover;
import io.podcatalog.podcast.Fingerprint;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the picture beside a link to an episode shows.
 *
 * @param page the path of the episode's page
 * @param picture the path of the cover's picture, which changes with it; null where the cover is drawn
 * @param start the moment that the link plays from, in whole seconds; null for the beginning
 * @param moment the same as players show it, such as 12:34
 */
record ShareCard(
        String page,
        String title,
        String podcast,
        Cover cover,
        @Nullable String picture,
        @Nullable Duration start,
        @Nullable String moment) {

    /** Must rise with every change in how cards are drawn, because caches keep an address forever. */
    private static final int VERSION = 1;

    /** In hexadecimal digits. */
    private static final int HASH = 32;

    /** {@return the path of the picture, which changes with everything that it shows} */
    String path() {
        String shown = String.join(
                "\0", title, podcast, String.valueOf(picture), cover.initials() + cover.tone(), String.valueOf(moment));
        String hash = Fingerprint.of(VERSION + "\0" + shown).substring(0, HASH);
        return page + "/share-" + hash + (start == null ? "" : "-" + start.toSeconds()) + ".jpg";
    }
}
