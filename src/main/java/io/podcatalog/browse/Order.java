package io.podcatalog.browse;

import io.podcatalog.catalog.EpisodeOutline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The order of a podcast's episodes in their list. */
enum Order {
    NEWEST,
    OLDEST,
    FAVORITES;

    /** {@return the order that a parameter names, {@link #NEWEST} where it names none} */
    static Order of(String parameter) {
        return Stream.of(values())
                .filter(order -> order.parameter().equals(parameter))
                .findFirst()
                .orElse(NEWEST);
    }

    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param episodes newest first; episodes with equally many favorites stay in this order */
    List<EpisodeOutline> of(List<EpisodeOutline> episodes, long podcastId, Hearts hearts) {
        if (this == NEWEST) {
            return episodes;
        }
        List<EpisodeOutline> ordered = new ArrayList<>(episodes);
        if (this == OLDEST) {
            Collections.reverse(ordered);
        } else {
            Map<Long, Long> counts = hearts.counts(podcastId);
            ordered.sort(Comparator.comparing(episode -> -counts.getOrDefault(episode.id(), 0L)));
        }
        return ordered;
    }
}
