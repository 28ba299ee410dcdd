package io.podcatalog.listing;

import java.util.Collection;
import java.util.Map;

/**
 * The favorites of the listener who sent the current request. A controller takes it as a parameter; the feature that
 * stores favorites provides it.
 */
public interface Hearts {

    /** {@return the heart of each of these episodes, by episode id, with at most one SQL statement} */
    Map<Long, Heart> of(Collection<Long> episodeIds);

    /** {@return the ids of all favorites of the listener} */
    Collection<Long> kept();

    /** {@return by episode id, how many listeners have it as a favorite; without the episodes that nobody has} */
    Map<Long, Long> counts(long podcastId);

    default Heart of(long episodeId) {
        return of(java.util.List.of(episodeId)).get(episodeId);
    }
}
