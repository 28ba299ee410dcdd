package io.podcatalog.search;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.mapper.pojo.automaticindexing.ReindexOnUpdate;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.IndexingDependency;

/**
 * Stores in the index which revision of a podcast it contains, and the version of its documents. These get lost
 * together with the index.
 */
@Entity
@Immutable
@Subselect("select id from podcast")
@Indexed(index = IndexedPodcast.INDEX)
class IndexedPodcast {

    static final String INDEX = "podcatalog-podcast";

    @Id
    private long id;

    @Transient
    @GenericField(projectable = Projectable.YES)
    @IndexingDependency(reindexOnUpdate = ReindexOnUpdate.NO)
    private long revision;

    @Transient
    @GenericField(projectable = Projectable.YES)
    @IndexingDependency(reindexOnUpdate = ReindexOnUpdate.NO)
    private int version;

    protected IndexedPodcast() {}

    IndexedPodcast(long id, long revision, int version) {
        this.id = id;
        this.revision = revision;
        this.version = version;
    }
}
