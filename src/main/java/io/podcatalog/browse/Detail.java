package io.podcatalog.browse;

import io.podcatalog.catalog.EpisodeDetail;
import io.podcatalog.catalog.EpisodeType;
import io.podcatalog.catalog.Place;
import io.podcatalog.podcast.HttpUrl;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact about an episode; one that listeners look for is there even when the feed does not tell it.
 *
 * @param link where there is more about it
 */
public record Detail(String name, String value, @Nullable HttpUrl link) {

    private static final String UNKNOWN = "Unknown";

    private Detail(String name, String value) {
        this(name, value, null);
    }

    static List<Detail> of(EpisodeDetail episode) {
        List<Detail> details = new ArrayList<>();
        details.add(new Detail("Published", orUnknown(episode.dateLabel())));
        details.add(new Detail("Length", orUnknown(episode.durationLabel())));
        if (episode.enclosure() == null) {
            details.add(new Detail("Audio", "Not available"));
        } else {
            String kind = episode.enclosure().isVideo() ? "Video" : "Audio";
            details.add(new Detail(kind, "Available, " + episode.enclosure().format()));
            details.add(new Detail("Size", orUnknown(episode.sizeLabel())));
        }
        if (episode.season() != null) {
            details.add(new Detail("Season", named(episode.season(), episode.seasonName())));
        }
        if (episode.number() != null) {
            details.add(new Detail("Episode", named(episode.number(), episode.numberName())));
        }
        if (episode.type() == EpisodeType.TRAILER || episode.type() == EpisodeType.BONUS) {
            details.add(new Detail("Kind", episode.type() == EpisodeType.TRAILER ? "Trailer" : "Bonus"));
        }
        if (episode.explicit() != null) {
            details.add(new Detail("Explicit", episode.explicit() ? "Yes" : "No"));
        }
        for (Place place : episode.places()) {
            details.add(new Detail(place.origin() ? "Made in" : "Place", place.name(), place.map()));
        }
        return details;
    }

    private static String named(int number, @Nullable String name) {
        return name == null ? String.valueOf(number) : number + ", " + name;
    }

    private static String orUnknown(@Nullable String value) {
        return value == null ? UNKNOWN : value;
    }
}
