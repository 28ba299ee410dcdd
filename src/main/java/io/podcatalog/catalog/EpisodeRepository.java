package io.podcatalog.catalog;

import io.podcatalog.podcast.Chapter;
import io.podcatalog.podcast.Person;
import io.podcatalog.podcast.Transcript;
import io.podcatalog.podcast.TranscriptLine;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EpisodeRepository extends Repository<Episode, Long> {

    String CONTAINING = """
            (lower(e.title) like :pattern escape '\\' or lower(e.summary) like :pattern escape '\\'
                or lower(e.notes.html) like :pattern escape '\\')
            """;

    String CONTENT = """
            select e.id, e.podcastId, p.title, p.language, e.title, e.summary, e.notes.html, e.keywords, e.listedAt,
                e.duration, e.season, e.number, case when e.enclosure.type like 'video/%' then true else false end
            from Episode e join Podcast p on p.id = e.podcastId
            """;

    String IMAGES = """
            (
                select 0 as turn, created_at as since, 0 as owner, image from podcast where id = :podcastId
                union all
                select 1, created_at, 0, person.image from podcast_person person join podcast on id = podcast_id
                where podcast_id = :podcastId
                union all
                select 2, listed_at, id, image from episode where podcast_id = :podcastId
                union all
                select 3, listed_at, id, person.image from episode_person person join episode on id = episode_id
                where podcast_id = :podcastId
                union all
                select 3, listed_at, id, chapter.image from episode_chapter chapter join episode on id = episode_id
                where podcast_id = :podcastId
                union all
                select 3, listed_at, id, chapter.image from fetched_chapter chapter join episode on id = episode_id
                where podcast_id = :podcastId
            ) named where image is not null
            """;

    @NativeQuery("""
            select count(*) > 0 from episode e join podcast p on p.id = e.podcast_id
            where p.slug = :podcast and e.slug = :episode and (e.taken_down_at is not null or e.withheld or p.hidden_at is not null)
            """)
    boolean isRemoved(String podcast, String episode);

    @Query("select e from Episode e join Podcast p on p.id = e.podcastId where p.slug = :podcast and e.slug = :episode")
    Optional<Episode> findBySlugs(String podcast, String episode);

    @Query("""
            select e.id, e.listedAt, e.duration, e.season, e.seasonName, e.number, e.type,
                case when e.transcriptLines is not empty then true else false end,
                case when e.chapters is not empty or e.fetchedChapters is not empty then true else false end,
                case when e.enclosure.type like 'video/%' then true else false end
            from Episode e where e.podcastId = :podcastId order by e.listedAt desc, e.id desc
            """)
    List<EpisodeOutline.Row> findOutlines(long podcastId);

    /** H2 takes the row out of the index by this form of condition and order; by others it sorts the whole podcast. */
    @Query(EpisodeSummary.SELECT + """
                    where e.podcastId = :podcastId and e.listedAt <= :listedAt
                        and (e.listedAt < :listedAt or e.id < :id)
                    order by e.podcastId desc, e.listedAt desc, e.id desc
                    """)
    List<EpisodeSummary> findBefore(long podcastId, Instant listedAt, long id, Limit limit);

    @Query(EpisodeSummary.SELECT + """
                    where e.podcastId = :podcastId and e.listedAt >= :listedAt
                        and (e.listedAt > :listedAt or e.id > :id)
                    order by e.podcastId, e.listedAt, e.id
                    """)
    List<EpisodeSummary> findAfter(long podcastId, Instant listedAt, long id, Limit limit);

    @Query("select e.id from Episode e order by e.listedAt desc, e.id desc")
    List<Long> findNewest(Limit limit);

    @Query(EpisodeSummary.SELECT + "where array_has(:ids, e.id)")
    List<EpisodeSummary> findSummaries(Long[] ids);

    @Query("""
            select e.id, p.slug, e.slug, p.title, p.author, p.feed, e.guid, e.title, e.summary, e.publishedAt, e.duration,
                e.enclosure, e.image, e.author, e.season, e.seasonName, e.number, e.numberName, e.type, e.explicit,
                size(e.chapters) + size(e.fetchedChapters), p.recurring
            from Episode e join Podcast p on p.id = e.podcastId where array_has(:ids, e.id)
            """)
    List<EpisodeItem.Row> findItems(Long[] ids);

    @Query("""
            select e.id, transcript from Episode e join e.transcripts transcript
            where array_has(:ids, e.id) order by e.id, index(transcript)
            """)
    List<EpisodeContent.Part<Transcript>> findTranscripts(Long[] ids);

    @Query(
            value = EpisodeSummary.SELECT + "where " + CONTAINING + "order by e.listedAt desc, e.id desc",
            countQuery = "select count(e) from Episode e where " + CONTAINING)
    Page<EpisodeSummary> findContaining(String pattern, Pageable page);

    @Query("""
            select e.id, p.slug, e.slug, e.listedAt, coalesce(e.changedAt, e.firstSeenAt) from Episode e join Podcast p on p.id = e.podcastId
            where p.slug = :podcast and e.slug = :episode
            """)
    Optional<EpisodeAddress> findAddress(String podcast, String episode);

    @Query("""
            select e.id, p.slug, e.slug, e.listedAt, coalesce(e.changedAt, e.firstSeenAt) from Episode e join Podcast p on p.id = e.podcastId
            where e.podcastId = :podcastId order by e.listedAt desc, e.id desc
            """)
    List<EpisodeAddress> findAddresses(long podcastId, Pageable part);

    @NativeQuery("select image from " + IMAGES + "order by turn, since desc, image")
    List<String> findImages(long podcastId);

    /** @param owners ids of episodes, and 0 for the podcast itself */
    @NativeQuery("select distinct image from " + IMAGES + "and owner in (:owners)")
    List<String> findImages(long podcastId, Collection<Long> owners);

    @Query("select e.id from Episode e where e.podcastId = :podcastId order by e.id")
    List<Long> findIds(long podcastId);

    @Query(CONTENT + "where array_has(:ids, e.id) order by e.id")
    List<EpisodeContent.Row> findContents(Long[] ids);

    @Query(
            "select e.id, person from Episode e join e.people person where array_has(:ids, e.id) order by e.id, index(person)")
    List<EpisodeContent.Part<Person>> findPeople(Long[] ids);

    @Query(
            "select e.id, chapter from Episode e join e.chapters chapter where array_has(:ids, e.id) order by e.id, index(chapter)")
    List<EpisodeContent.Part<Chapter>> findChapters(Long[] ids);

    @Query("""
            select e.id, chapter from Episode e join e.fetchedChapters chapter
            where array_has(:ids, e.id) order by e.id, index(chapter)
            """)
    List<EpisodeContent.Part<Chapter>> findFetchedChapters(Long[] ids);

    @Query(
            "select e.id, line from Episode e join e.transcriptLines line where array_has(:ids, e.id) order by e.id, index(line)")
    List<EpisodeContent.Part<TranscriptLine>> findTranscriptLines(Long[] ids);
}
