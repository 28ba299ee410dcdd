package io.podcatalog.listing;

import io.podcatalog.podcast.Cover;
import java.util.Collection;

/** Finds the pictures of covers. The feature that fetches pictures implements it. */
public interface Covers {

    /** {@return the pictures that the site has fetched so far, with at most one SQL statement for all covers} */
    Pictures of(Collection<Cover> covers);
}
