package io.podcatalog.browse;

import io.podcatalog.catalog.EpisodeOutline;
import io.podcatalog.catalog.PodcastDetail;
import io.podcatalog.listing.Hearts;
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

    /** {@return the order of a podcast's list unless a listener asks for another one} */
    static Order usual(PodcastDetail podcast) {
        return podcast.serial() ? OLDEST : NEWEST;
    }

    /** {@return the order that a parameter names, {@code usual} where it names none} */
    static Order of(String parameter, Order usual) {
        return Stream.of(values())
                .filter(order -> order.parameter().equals(parameter))
                .findFirst()
                .orElse(usual);
    }

    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param episodes newest first; episodes with equally many favorites stay in this order */
    List<EpisodeOutline> of(List<EpisodeOutline> episodes, PodcastDetail podcast, Hearts hearts) {
        List<EpisodeOutline> ordered = new ArrayList<>(episodes);
        switch (this) {
            case NEWEST -> {}
            case OLDEST -> {
                Collections.reverse(ordered);
                if (podcast.serial()) {
                    SerialOrder.apply(ordered);
                }
            }
            case FAVORITES -> {
                Map<Long, Long> counts = hearts.counts(podcast.id());
                ordered.sort(Comparator.comparing(episode -> -counts.getOrDefault(episode.id(), 0L)));
            }
        }
        return ordered;
    }
}
