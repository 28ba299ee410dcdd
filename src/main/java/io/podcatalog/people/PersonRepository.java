package io.podcatalog.people;

import io.podcatalog.catalog.Episode;
import io.podcatalog.catalog.EpisodeSummary;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Finds people through the podcasts and episodes that name them: they have no table of their own. */
interface PersonRepository extends Repository<Episode, Long> {

    String TAKES_PART = "e.id in (select own.id from Episode own join own.people person where person.slug = :slug)";

    @Query("""
            select person.name, person.role, person.link, person.image, p.slug, p.title, count(distinct e.id),
                max(e.listedAt)
            from Episode e join e.people person join Podcast p on p.id = e.podcastId where person.slug = :slug
            group by person.name, person.role, person.link, person.image, p.slug, p.title
            """)
    List<Credit> findInEpisodes(String slug);

    @Query("""
            select person.name, person.role, person.link, person.image, p.slug, p.title, 0L, p.createdAt
            from Podcast p join p.people person where person.slug = :slug and p.hiddenAt is null
            """)
    List<Credit> findInPodcasts(String slug);

    @Query(
            value = EpisodeSummary.SELECT + "where " + TAKES_PART + " order by e.listedAt desc, e.id desc",
            countQuery = "select count(e) from Episode e where " + TAKES_PART)
    Page<EpisodeSummary> findEpisodes(String slug, Pageable page);

    @Query("""
            select person.slug, max(person.name), count(distinct e.id) from Episode e join e.people person
            where e.podcastId = :podcastId group by person.slug order by count(distinct e.id) desc, person.slug
            """)
    List<PersonSummary> findIn(long podcastId, Limit limit);

    @Query("select distinct person.slug from Episode e join e.people person order by person.slug")
    List<String> findSlugs(Pageable part);

    @Query("select count(distinct person.slug) from Episode e join e.people person")
    long count();
}
