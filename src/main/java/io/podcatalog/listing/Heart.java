package io.podcatalog.listing;

/**
 * Whether an episode is a favorite of this listener, and how many listeners have it as a favorite.
 *
 * @param count of all listeners, including this one
 */
public record Heart(boolean kept, long count) {}
