package io.podcatalog.listing;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Whether an episode is a favorite of this listener, and how many listeners have it as a favorite.
 *
 * @param count of all listeners, including this one
 * @param place marks the place of the heart on a page that is made for all listeners; null on a page for one listener
 */
public record Heart(boolean kept, long count, @Nullable String place) {

    /** No text of a feed can contain it, because nobody knows it before the program starts. */
    public static final String MARK = HexFormat.of().toHexDigits(new SecureRandom().nextLong());

    /** The mark of a place begins with it; the id of the episode follows. */
    public static final String PLACE = MARK + "-";

    public Heart(boolean kept, long count) {
        this(kept, count, null);
    }

    /** {@return the heart for a page that is made for all listeners} */
    public static Heart open(long episodeId) {
        return new Heart(false, 0, PLACE + episodeId);
    }
}
