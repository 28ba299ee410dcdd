package io.podcatalog.index;

import static io.podcatalog.index.EpisodeDocument.*;

import io.podcatalog.catalog.Feature;
import java.util.Collection;
import java.util.Set;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.util.common.data.Range;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a search. Null means no filter.
 *
 * @param podcastId the podcast of the episodes
 * @param minutes how long the episodes are
 * @param person the name of a person in the episodes, as the feed writes it
 * @param features that all of the episodes offer
 * @param kept the listener's favorites, when only these are searched
 */
public record Filters(
        @Nullable Long podcastId,
        @Nullable Integer year,
        @Nullable Minutes minutes,
        @Nullable String person,
        Set<Feature> features,
        @Nullable Collection<Long> kept) {

    public static final Filters NONE = new Filters(null, null, null, null, Set.of(), null);

    /** A range of durations, from {@code from} to less than {@code below}. */
    public record Minutes(int from, int below) {}

    /** {@return a predicate for those of the wanted episodes that pass the filters} */
    PredicateFinalStep narrow(SearchPredicateFactory f, PredicateFinalStep wanted) {
        if (equals(NONE)) {
            return wanted;
        }
        var narrowed = f.bool().must(wanted);
        if (podcastId != null) {
            narrowed.filter(f.match().field(PODCAST_ID).matching(podcastId));
        }
        if (year != null) {
            narrowed.filter(f.match().field(YEAR).matching(year));
        }
        if (person != null) {
            narrowed.filter(f.match().field(PERSON).matching(person));
        }
        if (minutes != null) {
            narrowed.filter(f.range().field(MINUTES).range(Range.canonical(minutes.from(), minutes.below())));
        }
        features.forEach(feature -> narrowed.filter(f.match().field(FEATURE).matching(feature.parameter())));
        if (kept != null) {
            narrowed.filter(kept.isEmpty() ? f.matchNone() : f.id().matchingAny(kept));
        }
        return narrowed;
    }
}
