package io.podcatalog.index;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The result of a query.
 *
 * @param ids of the episodes on this page, best first
 * @param total of episodes on all pages
 * @param others ids of episodes with some of the words; only on the first page, and when few were found
 * @param unknown words that no episode has
 */
public record Found(List<Long> ids, long total, List<Long> others, Set<String> unknown, Facets facets) {

    public static final Found NOTHING = new Found(List.of(), 0, List.of(), Set.of(), Facets.NONE);

    /** {@return the result of the simple search, without the index} */
    public static Found of(List<Long> ids, long total) {
        return new Found(ids, total, List.of(), Set.of(), Facets.NONE);
    }

    /** The numbers of found episodes, by podcast id, year, name of a person and parameter of a feature. None when the search took too long. */
    public record Facets(
            Map<Long, Long> podcasts, Map<Integer, Long> years, Map<String, Long> people, Map<String, Long> features) {

        static final Facets NONE = new Facets(Map.of(), Map.of(), Map.of(), Map.of());
    }
}
