package io.podcatalog.catalog;

import jakarta.persistence.Entity;
import org.hibernate.annotations.SQLRestriction;

/**
 * An episode that the site shows: not taken down, not withheld, and not of a hidden podcast. Queries of other features may name it, but
 * nothing changes it. The condition is constant, because Hibernate would translate each query again for a filter that
 * can be switched off.
 */
@Entity
@SQLRestriction("taken_down_at is null and withheld = false"
        + " and podcast_id not in (select hidden.id from podcast hidden where hidden.hidden_at is not null)")
public class Episode extends EpisodeValues {

    protected Episode() {}
}
