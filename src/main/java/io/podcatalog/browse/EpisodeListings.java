package io.podcatalog.browse;

import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodeOutline;
import io.podcatalog.catalog.PodcastDetail;
import io.podcatalog.listing.Hearts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Selects episodes of a podcast. Reads the outlines of all episodes at once, for selection, counts and timeline. */
@Component
class EpisodeListings {

    private final Catalog catalog;
    private final Topics topics;
    private final PodcastChoices choices;

    EpisodeListings(Catalog catalog, Topics topics, PodcastChoices choices) {
        this.catalog = catalog;
        this.topics = topics;
        this.choices = choices;
    }

    EpisodeListing of(PodcastDetail podcast, Map<String, String> request, Hearts hearts) {
        List<EpisodeOutline> all = catalog.outlines(podcast.id());
        List<Topic> known = topics.of(podcast.id());
        Selection selection = Selection.of(podcast.path(), Order.usual(podcast), request, all, known);
        List<EpisodeOutline> relevant = selection.topic() == null ? all : about(selection.topic(), podcast, all);
        List<EpisodeOutline> wanted = relevant.stream().filter(selection::has).toList();
        return new EpisodeListing(
                selection,
                selection.order().of(wanted, podcast, hearts),
                all.size(),
                choices.of(selection, relevant, known),
                choices.chosen(selection, all),
                Timeline.of(selection, relevant));
    }

    private List<EpisodeOutline> about(Topic topic, PodcastDetail podcast, List<EpisodeOutline> all) {
        Set<Long> ids = Set.copyOf(topics.episodes(podcast.id(), topic.slug()));
        return all.stream().filter(episode -> ids.contains(episode.id())).toList();
    }
}
