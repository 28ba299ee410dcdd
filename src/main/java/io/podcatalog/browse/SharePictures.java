package io.podcatalog.browse;

import io.podcatalog.catalog.EpisodeDetail;
import io.podcatalog.listing.Pictures;
import io.podcatalog.site.PageHead;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Finds the picture that other programs show beside a link to an episode. The feature that draws pictures implements it. */
public interface SharePictures {

    /** @param start the moment that the link plays from, null for the beginning */
    PageHead.Picture of(EpisodeDetail episode, Pictures pictures, @Nullable Duration start);
}
