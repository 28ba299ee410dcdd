package io.podcatalog.podcast;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An item of a feed with the values that identify its episode: read, or known to be the same as at the last import. */
public sealed interface FeedItem permits PublishedEpisode, UnchangedItem {

    /** {@return a hash that changes with the item, the address that its links refer to, and the version of the parser} */
    String fingerprint();

    @Nullable
    String guid();

    @Nullable
    String title();

    /** {@return a moment between 1990 and two days from now, or null} */
    @Nullable
    Instant publishedAt();

    /** {@return the address of its audio or video file} */
    @Nullable
    HttpUrl file();

    /** {@return the values that identify it within its feed: GUID, title, date and file, or else everything} */
    default Object identity() {
        return guid() == null && file() == null ? this : Arrays.asList(guid(), title(), publishedAt(), file());
    }
}
