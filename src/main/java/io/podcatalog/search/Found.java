package io.podcatalog.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the index has for a query.
 *
 * @param ids of the episodes on this page, best first
 * @param total on all pages
 * @param others on the first page, when few were found: episodes with some of the words
 * @param unknown words that no episode has
 */
record Found(List<Long> ids, long total, List<Long> others, Set<String> unknown, Facets facets) {

    static final Found NOTHING = new Found(List.of(), 0, List.of(), Set.of(), Facets.NONE);

    /** {@return the same of a plainer search} */
    static Found of(List<Long> ids, long total) {
        return new Found(ids, total, List.of(), Set.of(), Facets.NONE);
    }

    /** How many of the found episodes there are of each podcast, year and so on. */
    record Facets(Map<Long, Long> podcasts, Map<Integer, Long> years, Map<String, Long> people) {

        static final Facets NONE = new Facets(Map.of(), Map.of(), Map.of());
    }
}
