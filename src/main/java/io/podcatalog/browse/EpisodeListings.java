package io.podcatalog.browse;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodeOutline;
import io.podcatalog.catalog.PodcastDetail;
import io.podcatalog.listing.Hearts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Selects episodes of a podcast. Needs the outlines of all its episodes, for selection, counts and timeline, and keeps
 * them in memory as long as the podcast has the same revision. The same holds for the lists made of them: a list has many
 * pages, and counting ten thousand episodes takes longer than writing one.
 */
@Component
class EpisodeListings {

    /** The most outlines in memory. Each takes about 150 bytes. */
    private static final int MOST = 100_000;

    /** The most lists in memory. Each takes about 15 KB of choices and columns, and four bytes for each episode. */
    private static final int MOST_LISTS = 100;

    /** As many episodes take as much memory as a list without any. */
    private static final int EPISODES_OF_A_LIST = 4000;

    private final Topics topics;
    private final PodcastChoices choices;
    private final LoadingCache<State, List<EpisodeOutline>> outlines;
    private final Cache<Wanted, EpisodeListing> listings;

    EpisodeListings(Catalog catalog, Topics topics, PodcastChoices choices) {
        this.topics = topics;
        this.choices = choices;
        this.outlines = Caffeine.newBuilder()
                .maximumWeight(MOST)
                .weigher((State podcast, List<EpisodeOutline> episodes) -> 1 + episodes.size())
                .build(podcast -> catalog.outlines(podcast.id()));
        this.listings = Caffeine.newBuilder()
                .maximumWeight(MOST_LISTS)
                .weigher((Wanted wanted, EpisodeListing listing) ->
                        1 + listing.wanted().size() / EPISODES_OF_A_LIST)
                .build();
    }

    private record State(long id, long revision) {}

    private record Wanted(State podcast, Selection selection, List<Topic> topics, Locale language) {}

    EpisodeListing of(PodcastDetail podcast, Map<String, String> request, Hearts hearts) {
        State state = new State(podcast.id(), podcast.revision());
        List<EpisodeOutline> all = outlines.get(state);
        List<Topic> known = topics.of(podcast.id());
        Selection selection = Selection.of(podcast.path(), Order.usual(podcast), request, all, known);
        // Topics and hearts change without a new revision of the podcast.
        return selection.topic() != null || selection.order() == Order.FAVORITES
                ? make(podcast, selection, all, known, hearts)
                : listings.get(
                        new Wanted(state, selection, known, LocaleContextHolder.getLocale()),
                        wanted -> make(podcast, selection, all, known, hearts));
    }

    private EpisodeListing make(
            PodcastDetail podcast, Selection selection, List<EpisodeOutline> all, List<Topic> known, Hearts hearts) {
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
