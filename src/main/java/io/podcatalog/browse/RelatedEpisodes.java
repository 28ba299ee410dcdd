package io.podcatalog.browse;

import java.util.List;

/** Finds episodes to listen to next. The feature that compares episodes implements it. */
public interface RelatedEpisodes {

    /** {@return at most five episodes, the most similar first, as computed after the last import} */
    List<RelatedEpisode> of(long episodeId);
}
