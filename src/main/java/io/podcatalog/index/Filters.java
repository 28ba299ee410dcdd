package io.podcatalog.index;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a search. Null means no filter.
 *
 * @param podcastId the podcast of the episodes
 * @param minutes how long the episodes are
 * @param person the name of a person in the episodes, as the feed writes it
 * @param kept the listener's favorites, when only these are searched
 */
public record Filters(
        @Nullable Long podcastId,
        @Nullable Integer year,
        @Nullable Minutes minutes,
        @Nullable String person,
        @Nullable Collection<Long> kept) {

    public static final Filters NONE = new Filters(null, null, null, null, null);

    /** A range of durations, from {@code from} to less than {@code below}. */
    public record Minutes(int from, int below) {}
}
