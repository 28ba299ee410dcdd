package io.podcatalog.browse;

import java.util.List;

/** Finds episodes that were published more than once. The feature that compares episodes implements it. */
public interface Reruns {

    /** {@return the other publications of this episode, the first one first; empty for most episodes} */
    List<Rerun> of(long episodeId);
}
