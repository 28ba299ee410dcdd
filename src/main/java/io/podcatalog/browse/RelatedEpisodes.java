package io.podcatalog.browse;

import java.util.List;

/** What to listen to after an episode; the feature that compares episodes answers it. */
public interface RelatedEpisodes {

    /** {@return at most five episodes, the closest first, from what was computed at the last import} */
    List<RelatedEpisode> of(long episodeId);
}
