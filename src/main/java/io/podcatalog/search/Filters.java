package io.podcatalog.search;

import io.podcatalog.catalog.PodcastSummary;
import io.podcatalog.listing.DurationBand;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a search. Null means no filter.
 *
 * @param podcastId the podcast of the episodes
 * @param person the name of a person in the episodes, as the feed writes it
 * @param kept the listener's favorites, when only these are searched
 */
record Filters(
        @Nullable Long podcastId,
        @Nullable Integer year,
        @Nullable DurationBand length,
        @Nullable String person,
        @Nullable Collection<Long> kept) {

    static final Filters NONE = new Filters(null, null, null, null, null);

    /** Ignores invalid values. The filter for an unknown podcast selects no episodes. */
    static Filters of(SearchParameters parameters, List<PodcastSummary> podcasts, Collection<Long> kept) {
        String podcast = parameters.get(SearchParameters.PODCAST);
        String year = parameters.get(SearchParameters.YEAR);
        String person = parameters.get(SearchParameters.PERSON);
        return new Filters(
                podcast.isEmpty()
                        ? null
                        : podcasts.stream()
                                .filter(one -> one.slug().equals(podcast))
                                .map(PodcastSummary::id)
                                .findFirst()
                                .orElse(-1L),
                year.matches("\\d{4}") ? Integer.valueOf(year) : null,
                DurationBand.of(parameters.get(SearchParameters.LENGTH)).orElse(null),
                person.isEmpty() ? null : person,
                parameters.get(SearchParameters.FAVORITES).isEmpty() ? null : kept);
    }
}
