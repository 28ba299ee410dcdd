package io.podcatalog.intake;

import io.podcatalog.catalog.HiddenBecause;
import io.podcatalog.catalog.Podcast;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stores podcasts, and finds those that the site hides too. */
interface StoredPodcastRepository extends Repository<Podcast, Long> {

    /** @throws org.springframework.dao.DataIntegrityViolationException if another podcast has the slug by now */
    Podcast saveAndFlush(Podcast podcast);

    /** Locks the row until the transaction ends, so that two imports of one podcast run one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Podcast p where p.id = :id")
    Optional<Podcast> findLocked(long id);

    /** {@return the ids of podcasts whose feeds the operator no longer follows, the latest hidden first} */
    @NativeQuery("select id from podcast where hidden_because = 'UNFOLLOWED' order by hidden_at desc, id desc")
    List<Long> findUnfollowed();

    /** {@return the ids of all podcasts whose publishers ask not to show them, hidden or not} */
    @NativeQuery("select id from podcast where blocked")
    List<Long> findBlocked();

    @Query("select p.id, p.title, p.hiddenBecause from Podcast p where p.hiddenBecause is not null")
    List<HiddenPodcast> findHidden();

    /** Both values are null where the podcast is shown again. */
    @Modifying
    @Query(
            "update Podcast p set p.hiddenAt = :since, p.hiddenBecause = :because, p.revision = p.revision + 1 where p.id = :id")
    void hide(long id, @Nullable Instant since, @Nullable HiddenBecause because);

    @NativeQuery("select revision from podcast where id = :id")
    long revisionOf(long id);

    /** The foreign keys also delete its episodes, favorites and all other rows that refer to them. */
    @Modifying
    @NativeQuery("delete from podcast where id = :id")
    int delete(long id);

    @Query("select p from Podcast p where p.sample = true")
    Optional<Podcast> findSample();

    /** Gives the podcast a new revision, because its pages change, and locks its row as an import does. */
    @Modifying
    @Query("update Podcast p set p.revision = p.revision + 1 where p.id = :id")
    void revise(long id);

    /**
     * Counts the podcast's episodes again, for lists. The transaction that changes episodes calls it after it has locked
     * the podcast's row: a statement that waited for the lock would count what was there before.
     */
    @Modifying
    @NativeQuery("""
            update podcast set
                episodes = (select count(*) from episode e where e.podcast_id = :id and e.taken_down_at is null
                    and not e.withheld),
                latest_at = (select max(e.listed_at) from episode e where e.podcast_id = :id and e.taken_down_at is null
                    and not e.withheld)
            where id = :id
            """)
    void recount(long id);

    @Modifying
    @NativeQuery("update podcast set recurring = :sentences where id = :id")
    void keepRecurring(long id, byte[] sentences);

    @Query("select p.slug from Podcast p")
    List<String> findSlugs();

    /** The foreign keys also delete its episodes, favorites and all other rows that refer to them. */
    @Modifying
    @Query("delete from Podcast p where p.sample = true")
    int deleteSample();

    @Query("select p.id from Podcast p where p.about.policy < :policy order by p.id")
    List<Long> findStale(int policy);

    @Query("""
            select p.id, p.id, p.about.raw, coalesce(p.link, p.feed), cast(null as Duration) from Podcast p
            where p.about.policy < :policy and p.id in :ids order by p.id
            """)
    List<StaleNotes> findStaleAbout(int policy, Collection<Long> ids);

    @Modifying
    @Query("""
            update Podcast p set p.about.raw = :raw, p.about.html = :html, p.about.policy = :cleaned
            where p.id = :id and p.about.policy < :policy
            """)
    int renewAbout(long id, int policy, @Nullable String raw, @Nullable String html, @Nullable Integer cleaned);

    @Query("select p.revision from Podcast p where p.id = :id and p.hiddenAt is null")
    Optional<Long> findRevision(long id);

    @Query("select p.language from Podcast p where p.id = :id and p.hiddenAt is null")
    Optional<String> findLanguage(long id);
}
