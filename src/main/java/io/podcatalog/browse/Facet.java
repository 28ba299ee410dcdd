package io.podcatalog.browse;

import io.podcatalog.catalog.EpisodeOutline;
import io.podcatalog.listing.DurationBand;
import io.podcatalog.listing.Labels;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A property of episodes that filters the list of a podcast's episodes. */
enum Facet {

    /** A year or a month, as ISO 8601 writes them: 2024, 2024-05. */
    YEAR {
        @Override
        String of(EpisodeOutline episode) {
            return String.valueOf(episode.month().getYear());
        }

        @Override
        boolean has(EpisodeOutline episode, String value) {
            return value.equals(of(episode)) || value.equals(episode.month().toString());
        }

        @Override
        String label(String value, EpisodeOutline episode, Labels labels) {
            return labels.period(value);
        }
    },

    SEASON {

        @Override
        @Nullable
        String of(EpisodeOutline episode) {
            return episode.season() == null ? null : episode.season().toString();
        }

        @Override
        String label(String value, EpisodeOutline episode, Labels labels) {
            return labels.season(value, episode.seasonName());
        }
    },

    LENGTH {

        @Override
        @Nullable
        String of(EpisodeOutline episode) {
            return DurationBand.of(episode.duration())
                    .map(DurationBand::parameter)
                    .orElse(null);
        }

        @Override
        String label(String value, EpisodeOutline episode, Labels labels) {
            return DurationBand.of(value).map(labels::length).orElse(value);
        }

        @Override
        Comparator<String> order() {
            return Comparator.comparing(value -> DurationBand.of(value).orElseThrow());
        }
    };

    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the value that selects the episode, null where it has none} */
    abstract @Nullable String of(EpisodeOutline episode);

    boolean has(EpisodeOutline episode, String value) {
        return value.equals(of(episode));
    }

    /** @param episode an episode that has the value */
    abstract String label(String value, EpisodeOutline episode, Labels labels);

    /** {@return the order of the values} By default, values stand in the order of their newest episodes. */
    Comparator<String> order() {
        return (one, other) -> 0;
    }
}
