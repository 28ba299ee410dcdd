package io.podcatalog.favorite;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;

/** An episode in a library. */
@Entity
class Favorite {

    @EmbeddedId
    private Key key;

    private Instant createdAt;

    protected Favorite() {}

    @Embeddable
    record Key(long libraryId, long episodeId) {}
}
