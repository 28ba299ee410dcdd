package io.podcatalog.browse;

import io.podcatalog.catalog.Cover;
import java.util.Collection;

/** The pictures behind covers; the feature that fetches them answers it. */
public interface Covers {

    /** {@return the pictures that are here by now, with at most one SQL statement however many covers there are} */
    Pictures of(Collection<Cover> covers);
}
