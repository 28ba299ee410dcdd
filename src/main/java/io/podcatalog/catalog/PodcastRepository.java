package io.podcatalog.catalog;

import io.podcatalog.notes.RecurringSentences;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PodcastRepository extends Repository<Podcast, Long> {

    String SUMMARY = """
            select p.id, p.slug, p.title, p.summary, p.author, p.feed, p.image, p.language, p.locked, p.sample,
                p.revision, p.episodes, p.latestAt
            from Podcast p where p.hiddenAt is null
            """;

    @NativeQuery("select count(*) > 0 from podcast where slug = :slug and hidden_at is not null")
    boolean isHidden(String slug);

    @Query(
            "select p.id, p.slug, p.revision, coalesce(p.changedAt, p.createdAt) from Podcast p where p.hiddenAt is null order by p.id")
    List<PodcastRevision> findRevisions();

    @Query("select p.slug, p.language from Podcast p where p.hiddenAt is null")
    List<Tagged> findLanguages();

    record Tagged(String slug, @Nullable String language) {}

    @Query(
            "select p.id, p.slug, p.revision, coalesce(p.changedAt, p.createdAt) from Podcast p where p.slug = :slug and p.hiddenAt is null")
    Optional<PodcastRevision> findRevision(String slug);

    @Query(SUMMARY + "order by lower(p.title), p.id")
    List<PodcastSummary> findSummaries();

    @Query(SUMMARY + "and array_has(:ids, p.id) order by lower(p.title), p.id")
    List<PodcastSummary> findSummaries(Long[] ids);

    @Query(
            value = SUMMARY + "order by lower(p.title), p.id",
            countQuery = "select count(p) from Podcast p where p.hiddenAt is null")
    Page<PodcastSummary> findSummaries(Pageable page);

    @Query(SUMMARY + "and p.id = :id")
    Optional<PodcastSummary> findSummary(long id);

    @Query("select p.recurring from Podcast p where p.id = :id")
    Optional<RecurringSentences> findRecurring(long id);

    @Query("select p from Podcast p left join fetch p.people where p.slug = :slug and p.hiddenAt is null")
    Optional<Podcast> findWithPeople(String slug);
}
