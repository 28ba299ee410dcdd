package io.podcatalog.browse;

import io.podcatalog.catalog.EpisodeOutline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** In which order a podcast's episodes are listed. */
enum Order {
    NEWEST,
    OLDEST,
    FAVORITES;

    /** {@return the one that a parameter names, else the usual one} */
    static Order of(String parameter) {
        return Stream.of(values())
                .filter(order -> order.parameter().equals(parameter))
                .findFirst()
                .orElse(NEWEST);
    }

    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param episodes newest first, and among equals they stay so */
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
