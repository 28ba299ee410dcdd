package io.podcatalog.browse;

import io.podcatalog.catalog.Labels;

/**
 * Whether this listener keeps an episode, and how many listeners do.
 *
 * @param count of all listeners, this one included
 */
public record Heart(boolean kept, long count) {

    public String countLabel() {
        return Labels.count(count, "listener keeps it", "listeners keep it");
    }
}
