package io.podcatalog.browse;

import java.util.Collection;
import java.util.Map;

/**
 * Who keeps an episode, as the listener of the current request is to see it. A controller takes one as a parameter;
 * the feature that keeps favorites provides it.
 */
public interface Hearts {

    /** {@return the heart of each of these episodes, by episode id; costs the same however many they are} */
    Map<Long, Heart> of(Collection<Long> episodeIds);

    /** {@return the ids of all episodes that the listener keeps} */
    Collection<Long> kept();

    /** {@return how many listeners keep each of a podcast's episodes that anybody keeps, by episode id} */
    Map<Long, Long> counts(long podcastId);

    default Heart of(long episodeId) {
        return of(java.util.List.of(episodeId)).get(episodeId);
    }
}
