package io.podcatalog.listing;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether an episode is a favorite of this listener, and how many listeners have it as a favorite.
 *
 * @param count of all listeners, including this one
 * @param place marks the heart on a page that is made for all listeners; null on a page for one listener
 */
public record Heart(boolean kept, long count, @Nullable String place) {

    /** No text of a feed can contain it, because nobody knows it before the program starts. */
    private static final String MARK = HexFormat.of().toHexDigits(new SecureRandom().nextLong());

    /** Stands where the page for one listener has the words for the count. */
    public static final String WORDS = MARK + "-words";

    /** Stands where the page for one listener has the count as a number. */
    public static final String NUMBER = MARK + "-number";

    /** The mark of a place begins with it; the id of the episode follows. */
    public static final String PLACE = MARK + "-";

    public Heart(boolean kept, long count) {
        this(kept, count, null);
    }

    /** {@return the heart for a page that is made for all listeners} */
    public static Heart open(long episodeId) {
        return new Heart(false, 0, PLACE + episodeId);
    }

    /** {@return what the page must show: the heart; for all listeners, both looks, of which each listener gets one} */
    public List<Heart> looks() {
        return place == null ? List.of(this) : List.of(new Heart(false, 1, place), new Heart(true, 1, place));
    }

    public String words() {
        return WORDS;
    }

    public String number() {
        return NUMBER;
    }
}
