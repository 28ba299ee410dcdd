package io.podcatalog.browse;

import io.podcatalog.catalog.EpisodeDetail;
import io.podcatalog.catalog.EpisodeSummary;
import io.podcatalog.catalog.Neighbors;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Episodes of the same podcast from around the same time. They need not have anything else in common.
 *
 * @param season the season of all of them and of the episode; null where it is not the same
 */
public record MoreEpisodes(
        List<EpisodeSummary> episodes, @Nullable Integer season) {

    /** Beside related episodes, and alone. Both fill whole rows of the page's grid. */
    private static final int BESIDE_RELATED = 4;

    private static final int ALONE = 6;

    /** So many neighbors on each side are enough, even if some of them stand elsewhere on the page. */
    static final int NEIGHBORS = 10;

    /** @param elsewhere the ids of episodes that the page shows in other places */
    static MoreEpisodes of(EpisodeDetail episode, Neighbors neighbors, boolean alone, Collection<Long> elsewhere) {
        List<EpisodeSummary> nearest = neighbors
                .nearest()
                .filter(one -> !elsewhere.contains(one.id()))
                .limit(alone ? ALONE : BESIDE_RELATED)
                .toList();
        Integer season = episode.season();
        boolean sameSeason = season != null && nearest.stream().allMatch(one -> season.equals(one.season()));
        return new MoreEpisodes(nearest, sameSeason ? season : null);
    }
}
