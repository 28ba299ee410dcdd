package io.podcatalog.browse;

import io.podcatalog.catalog.EpisodeDetail;
import io.podcatalog.catalog.EpisodeType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fact about an episode; one that listeners look for is there even when the feed does not tell it. */
public record Detail(String name, String value) {

    private static final String UNKNOWN = "Unknown";

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
            String season = String.valueOf(episode.season());
            details.add(
                    new Detail("Season", episode.seasonName() == null ? season : season + ", " + episode.seasonName()));
        }
        if (episode.number() != null) {
            details.add(new Detail("Episode", String.valueOf(episode.number())));
        }
        if (episode.type() == EpisodeType.TRAILER || episode.type() == EpisodeType.BONUS) {
            details.add(new Detail("Kind", episode.type() == EpisodeType.TRAILER ? "Trailer" : "Bonus"));
        }
        if (episode.explicit() != null) {
            details.add(new Detail("Explicit", episode.explicit() ? "Yes" : "No"));
        }
        return details;
    }

    private static String orUnknown(@Nullable String value) {
        return value == null ? UNKNOWN : value;
    }
}
