package io.podcatalog.browse;

import io.podcatalog.catalog.EpisodeOutline;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * The order in which a serial podcast tells its story. Numbers count more than dates, because a publisher can bring a
 * podcast to a new host on one day, or fix an early episode late. Episodes without a number, such as trailers, keep
 * the place of their date.
 */
final class SerialOrder {

    private static final Comparator<EpisodeOutline> BY_NUMBER = Comparator.comparing(
                    (EpisodeOutline episode) -> Objects.requireNonNullElse(episode.season(), 0))
            .thenComparing(episode -> Objects.requireNonNullElse(episode.number(), BigDecimal.ZERO));

    private SerialOrder() {}

    /** @param episodes oldest first */
    static void apply(List<EpisodeOutline> episodes) {
        List<EpisodeOutline> numbered = episodes.stream()
                .filter(episode -> episode.number() != null)
                .sorted(BY_NUMBER)
                .toList();
        if (areDifferent(numbered)) {
            Iterator<EpisodeOutline> next = numbered.iterator();
            episodes.replaceAll(episode -> episode.number() == null ? episode : next.next());
        }
    }

    /** Numbers that begin again in each season say nothing where the feed names no seasons. */
    private static boolean areDifferent(List<EpisodeOutline> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            if (BY_NUMBER.compare(sorted.get(i - 1), sorted.get(i)) == 0) {
                return false;
            }
        }
        return true;
    }
}
