package io.podcatalog.browse;

/**
 * Whether this listener keeps an episode, and how many listeners do.
 *
 * @param count of all listeners, this one included
 */
public record Heart(boolean kept, long count) {}
