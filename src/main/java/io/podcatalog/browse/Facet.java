package io.podcatalog.browse;

import io.podcatalog.catalog.DurationBand;
import io.podcatalog.catalog.EpisodeOutline;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A way in which the episodes of a podcast differ, by which a list of them can be narrowed. */
enum Facet {

    /** A year, or a month of it, as ISO 8601 writes them: 2024, 2024-05. */
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

    /** {@return what is offered for such an episode, if anything} */
    abstract @Nullable String of(EpisodeOutline episode);

    boolean has(EpisodeOutline episode, String value) {
        return value.equals(of(episode));
    }

    /** @param episode one that has the value */
    abstract String label(String value, EpisodeOutline episode, Labels labels);

    /** {@return how values are listed} By default as their newest episodes are. */
    Comparator<String> order() {
        return (one, other) -> 0;
    }
}
