package io.podcatalog.catalog;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PodcastRepository extends Repository<Podcast, Long> {

    String SUMMARY = """
            select p.id, p.slug, p.title, p.summary, p.author, p.feed, p.image, p.language, p.locked, p.sample,
                p.revision,
                (select count(e) from Episode e where e.podcastId = p.id),
                (select max(e.listedAt) from Episode e where e.podcastId = p.id)
            from Podcast p
            """;

    @NativeQuery("select count(*) > 0 from podcast where slug = :slug and hidden_at is not null")
    boolean isHidden(String slug);

    @Query("select p.id, p.slug, p.revision from Podcast p where p.hiddenAt is null order by p.id")
    List<PodcastRevision> findRevisions();

    @Query("select p.id, p.slug, p.revision from Podcast p where p.slug = :slug and p.hiddenAt is null")
    Optional<PodcastRevision> findRevision(String slug);

    @Query(SUMMARY + "where p.hiddenAt is null order by lower(p.title), p.id")
    List<PodcastSummary> findSummaries();

    @Query("select p from Podcast p left join fetch p.people where p.slug = :slug and p.hiddenAt is null")
    Optional<Podcast> findWithPeople(String slug);
}
