package io.podcatalog.browse;

import io.podcatalog.catalog.EpisodeDetail;
import io.podcatalog.catalog.EpisodeType;
import io.podcatalog.catalog.Place;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.site.Messages;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the facts about an episode; those that listeners look for are there even when the feed does not tell them. */
@Component
class Details {

    private final Messages messages;
    private final Labels labels;
    private final FileLabels files;

    Details(Messages messages, Labels labels, FileLabels files) {
        this.messages = messages;
        this.labels = labels;
        this.files = files;
    }

    List<Detail> of(EpisodeDetail episode) {
        List<Detail> details = new ArrayList<>();
        details.add(detail("published", labels.date(episode.publishedAt())));
        details.add(detail("length", labels.duration(episode.duration())));
        if (episode.enclosure() == null) {
            details.add(detail("audio", messages.text("detail.unavailable")));
        } else {
            details.add(
                    detail(episode.enclosure().isVideo() ? "video" : "audio", files.available(episode.enclosure())));
            details.add(detail("size", labels.size(episode.enclosure().length())));
        }
        if (episode.season() != null) {
            details.add(detail("season", named(episode.season(), episode.seasonName())));
        }
        if (episode.number() != null) {
            details.add(detail("episode", named(episode.number(), episode.numberName())));
        }
        if (episode.type() == EpisodeType.TRAILER || episode.type() == EpisodeType.BONUS) {
            details.add(detail("type", labels.type(episode.type())));
        }
        if (episode.explicit() != null) {
            details.add(detail(
                    "explicit",
                    messages.text("detail.yes-no", episode.explicit().toString())));
        }
        for (Place place : episode.places()) {
            details.add(detail(place.origin() ? "origin" : "place", place.name(), place.map()));
        }
        return details;
    }

    private Detail detail(String name, @Nullable String value) {
        return detail(name, value, null);
    }

    /** @param name as the message detail.name knows it */
    private Detail detail(String name, @Nullable String value, @Nullable HttpUrl link) {
        return new Detail(
                messages.text("detail.name", name), value == null ? messages.text("detail.unknown") : value, link);
    }

    private static String named(int number, @Nullable String name) {
        return name == null ? String.valueOf(number) : number + ", " + name;
    }
}
