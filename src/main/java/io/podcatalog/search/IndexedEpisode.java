package io.podcatalog.search;

import io.podcatalog.catalog.EpisodeContent;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.TypeBinderRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.TypeBinding;
import org.jspecify.annotations.Nullable;

/**
 * An episode that is written to the index. Hibernate Search accepts entities only, and the catalog's entities are
 * private: this one is made from the catalog's records and never read from the database.
 */
@Entity
@Immutable
@Subselect("select id from episode")
@Indexed(index = IndexedEpisode.INDEX)
@TypeBinding(binder = @TypeBinderRef(type = EpisodeDocument.class))
class IndexedEpisode {

    static final String INDEX = "podcatalog-episode";

    @Id
    private long id;

    @Transient
    private @Nullable EpisodeContent content;

    protected IndexedEpisode() {}

    IndexedEpisode(EpisodeContent content) {
        this.id = content.id();
        this.content = content;
    }

    @Nullable
    EpisodeContent content() {
        return content;
    }
}
