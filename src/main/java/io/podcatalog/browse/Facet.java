package io.podcatalog.browse;

import io.podcatalog.catalog.EpisodeOutline;
import io.podcatalog.catalog.Feature;
import io.podcatalog.listing.DurationBand;
import io.podcatalog.listing.Labels;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
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
    },

    TRANSCRIPT(Feature.TRANSCRIPT),
    CHAPTERS(Feature.CHAPTERS),
    VIDEO(Feature.VIDEO);

    private static final String YES = "yes";

    private final @Nullable Feature feature;

    Facet() {
        this(null);
    }

    /** For a facet with one value: an episode offers the feature, or it does not. */
    Facet(@Nullable Feature feature) {
        this.feature = feature;
    }

    boolean isFeature() {
        return feature != null;
    }

    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the value that selects the episode, null where it has none} */
    @Nullable
    String of(EpisodeOutline episode) {
        return episode.features().contains(feature) ? YES : null;
    }

    boolean has(EpisodeOutline episode, String value) {
        return value.equals(of(episode));
    }

    /** @param episode an episode that has the value */
    String label(String value, EpisodeOutline episode, Labels labels) {
        return labels.feature(Objects.requireNonNull(feature));
    }

    /** {@return the order of the values} By default, values stand in the order of their newest episodes. */
    Comparator<String> order() {
        return (one, other) -> 0;
    }
}
