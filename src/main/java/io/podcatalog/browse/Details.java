package io.podcatalog.browse;

import io.podcatalog.catalog.EpisodeDetail;
import io.podcatalog.listing.Labels;
import io.podcatalog.podcast.EpisodeType;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.podcast.Place;
import io.podcatalog.text.Messages;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the facts about an episode. Facts that listeners look for are listed as unknown when the feed lacks them. */
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

    List<Fact> of(EpisodeDetail episode) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("published", labels.date(episode.publishedAt())));
        facts.add(fact("length", labels.moment(episode.duration()), labels.spoken(episode.duration()), null));
        if (episode.enclosure() == null) {
            facts.add(fact("audio", messages.text("detail.unavailable")));
        } else {
            facts.add(fact(episode.enclosure().isVideo() ? "video" : "audio", files.available(episode.enclosure())));
            facts.add(fact("size", labels.size(episode.enclosure().length())));
        }
        if (episode.season() != null) {
            facts.add(fact("season", named(episode.season().toString(), episode.seasonName())));
        }
        if (episode.number() != null) {
            facts.add(fact("episode", named(episode.number().toString(), episode.numberName())));
        }
        if (episode.type() == EpisodeType.TRAILER || episode.type() == EpisodeType.BONUS) {
            facts.add(fact("type", labels.type(episode.type())));
        }
        if (episode.explicit() != null) {
            facts.add(fact(
                    "explicit",
                    messages.text("detail.yes-no", episode.explicit().toString())));
        }
        for (Place place : episode.places()) {
            facts.add(fact(place.origin() ? "origin" : "place", place.name(), null, place.map()));
        }
        return facts;
    }

    private Fact fact(String name, @Nullable String value) {
        return fact(name, value, null, null);
    }

    /** @param name a choice of the message detail.name */
    private Fact fact(String name, @Nullable String value, @Nullable String spoken, @Nullable HttpUrl link) {
        return new Fact(
                messages.text("detail.name", name),
                value == null ? messages.text("detail.unknown") : value,
                spoken,
                link);
    }

    private static String named(String number, @Nullable String name) {
        return name == null ? number : number + ", " + name;
    }
}
