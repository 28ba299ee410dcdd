package io.podcatalog.browse;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodeOutline;
import io.podcatalog.catalog.PodcastDetail;
import io.podcatalog.listing.Hearts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Selects episodes of a podcast. Needs the outlines of all its episodes, for selection, counts and timeline, and keeps
 * them in memory as long as the podcast has the same revision.
 */
@Component
class EpisodeListings {

    /** The most outlines in memory. Each takes about 150 bytes. */
    private static final int MOST = 100_000;

    private final Topics topics;
    private final PodcastChoices choices;
    private final LoadingCache<State, List<EpisodeOutline>> outlines;

    EpisodeListings(Catalog catalog, Topics topics, PodcastChoices choices) {
        this.topics = topics;
        this.choices = choices;
        this.outlines = Caffeine.newBuilder()
                .maximumWeight(MOST)
                .weigher((State podcast, List<EpisodeOutline> episodes) -> 1 + episodes.size())
                .build(podcast -> catalog.outlines(podcast.id()));
    }

    private record State(long id, long revision) {}

    EpisodeListing of(PodcastDetail podcast, Map<String, String> request, Hearts hearts) {
        List<EpisodeOutline> all = outlines.get(new State(podcast.id(), podcast.revision()));
        List<Topic> known = topics.of(podcast.id());
        Selection selection = Selection.of(podcast.path(), Order.usual(podcast), request, all, known);
        List<EpisodeOutline> relevant = selection.topic() == null ? all : about(selection.topic(), podcast, all);
        List<EpisodeOutline> wanted = relevant.stream().filter(selection::has).toList();
        return new EpisodeListing(
                selection,
                selection.order().of(wanted, podcast, hearts),
                all.size(),
                Starts.Ids.of(all),
                choices.of(selection, relevant, known),
                choices.chosen(selection, all),
                Timeline.of(selection, relevant));
    }

    private List<EpisodeOutline> about(Topic topic, PodcastDetail podcast, List<EpisodeOutline> all) {
        Set<Long> ids = Set.copyOf(topics.episodes(podcast.id(), topic.slug()));
        return all.stream().filter(episode -> ids.contains(episode.id())).toList();
    }
}
