package io.podcatalog.intake;

import io.podcatalog.catalog.EpisodeValues;
import io.podcatalog.podcast.PublishedEpisode;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** Any episode, shown or not. Imports use it, or they would add the episodes a second time that pages do not show. */
@Entity
@Table(name = "episode")
class StoredEpisode extends EpisodeValues {

    protected StoredEpisode() {}

    StoredEpisode(long podcastId, String slug, Instant firstSeenAt, Instant listedAt, PublishedEpisode published) {
        super(podcastId, slug, firstSeenAt, listedAt, published);
    }
}
