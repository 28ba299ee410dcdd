package io.podcatalog.listing;

import java.util.Collection;
import java.util.Map;

/**
 * What a list needs to know of favorites to choose or sort its episodes. A controller takes it as a parameter; the
 * feature that stores favorites provides it.
 */
public interface Hearts {

    /** {@return the ids of all favorites of the listener who sent the current request} */
    Collection<Long> kept();

    /** {@return by episode id, how many listeners have it as a favorite; without the episodes that nobody has} */
    Map<Long, Long> counts(long podcastId);
}
