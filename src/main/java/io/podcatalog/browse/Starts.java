package io.podcatalog.browse;

import io.podcatalog.catalog.EpisodeOutline;
import io.podcatalog.listing.Track;
import io.podcatalog.podcast.EpisodeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The two episodes of a podcast that a new listener may begin with, where they have a file to play. */
record Starts(@Nullable Track latest, @Nullable Track trailer) {

    /** Their ids. The latest episode is not a trailer. */
    record Ids(Optional<Long> latest, Optional<Long> trailer) {

        /** @param episodes of the podcast, newest first */
        static Ids of(List<EpisodeOutline> episodes) {
            return new Ids(newest(episodes, false), newest(episodes, true));
        }

        private static Optional<Long> newest(List<EpisodeOutline> episodes, boolean trailer) {
            return episodes.stream()
                    .filter(episode -> (episode.type() == EpisodeType.TRAILER) == trailer)
                    .map(EpisodeOutline::id)
                    .findFirst();
        }

        Stream<Long> stream() {
            return Stream.of(latest, trailer).flatMap(Optional::stream);
        }
    }

    /** @param tracks by episode id */
    static Starts of(Ids ids, Map<Long, Track> tracks) {
        return new Starts(
                ids.latest.map(tracks::get).orElse(null),
                ids.trailer.map(tracks::get).orElse(null));
    }
}
