package io.podcatalog.intake;

import io.podcatalog.podcast.Chapter;
import io.podcatalog.podcast.TranscriptLine;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredEpisodeRepository extends Repository<StoredEpisode, Long> {

    /** {@return the ids of the episodes with these paths, even of those that are taken down} */
    @NativeQuery("""
            select e.id from episode e join podcast p on p.id = e.podcast_id
            where '/podcasts/' || p.slug || '/' || e.slug in (:paths)
            """)
    List<Long> findPaths(Collection<String> paths);

    @NativeQuery("select id from episode where taken_down_at is not null")
    List<Long> findTakenDown();

    @NativeQuery("select podcast_id from episode where id = :id")
    long findPodcastOf(long id);

    @Modifying
    @NativeQuery("update episode set taken_down_at = :now where id = :id")
    void takeDown(long id, Instant now);

    @Modifying
    @NativeQuery("update episode set taken_down_at = null where id = :id")
    void show(long id);

    @Modifying
    @NativeQuery("delete from taken_down")
    void clearTakenDownPaths();

    @Modifying
    @NativeQuery("insert into taken_down (path) values (:path) on conflict do nothing")
    void addTakenDownPath(String path);

    /** Takes down the episodes of a podcast whose paths the operator has named before the feed did. */
    @Modifying
    @NativeQuery("""
            update episode set taken_down_at = :now
            where podcast_id = :podcastId and taken_down_at is null and exists (
                select 1 from taken_down t join podcast p on t.path = '/podcasts/' || p.slug || '/' || episode.slug
                where p.id = episode.podcast_id)
            """)
    void takeDownNamed(long podcastId, Instant now);

    @NativeQuery("select distinct podcast_id from episode where blocked")
    List<Long> findPodcastsWithBlocked();

    @Query("select e.podcastId, count(e) from StoredEpisode e where e.withheld = true group by e.podcastId")
    List<HiddenPodcasts.Withheld> countWithheld();

    /** {@return how many episodes of the podcast are withheld now and were not, or the other way round} */
    @Modifying
    @NativeQuery("update episode set withheld = blocked where podcast_id = :podcastId and withheld <> blocked")
    int withholdBlocked(long podcastId);

    /** {@return how many episodes of the podcast were withheld} */
    @Modifying
    @NativeQuery("update episode set withheld = false where podcast_id = :podcastId and withheld")
    int withholdNone(long podcastId);

    List<StoredEpisode> findAllByIdIn(Collection<Long> ids);

    @Query("""
            select e.id, e.slug, e.guid, e.earlierGuids, e.enclosure.url, e.title, e.publishedAt, e.fingerprint,
                e.vanishedAt
            from StoredEpisode e where e.podcastId = :podcastId order by e.id
            """)
    List<KnownEpisode> findKnown(long podcastId);

    @Modifying
    @Query("update StoredEpisode e set e.vanishedAt = :now, e.changedAt = :now where e.id in :ids")
    void markVanished(Collection<Long> ids, Instant now);

    @Query("select e.id from StoredEpisode e where e.notes.policy < :policy order by e.id")
    List<Long> findStale(int policy);

    @Query("""
            select e.id, e.podcastId, e.notes.raw, coalesce(e.link, p.link, p.feed), e.duration
            from StoredEpisode e join Podcast p on p.id = e.podcastId
            where e.notes.policy < :policy and e.id in :ids order by e.id
            """)
    List<StaleNotes> findStaleNotes(int policy, Collection<Long> ids);

    @Modifying
    @Query("""
            update StoredEpisode e
            set e.notes.raw = :raw, e.notes.html = :html, e.notes.policy = :cleaned, e.edition = e.edition + 1
            where e.id = :id and e.notes.policy < :policy
            """)
    int renewNotes(long id, int policy, @Nullable String raw, @Nullable String html, @Nullable Integer cleaned);

    /** {@return the ids of a podcast's episodes, without those that are taken down, by date} */
    @Query("select e.id from Episode e where e.podcastId = :podcastId order by e.listedAt, e.id")
    List<Long> findShown(long podcastId);

    /** {@return the texts of these episodes, by date} */
    @Query("select e.id, e.summary, e.notes.html from Episode e where e.id in :ids order by e.listedAt, e.id")
    List<RecurringTexts.Texts> findTexts(Collection<Long> ids);

    Optional<StoredEpisode> findById(long id);

    @Query("select e.transcriptLanguage from Episode e where e.id = :id")
    Optional<String> findTranscriptLanguage(long id);

    @Query("select e.podcastId from Episode e where e.id = :id")
    Optional<Long> findPodcastId(long id);

    @Query("""
            select e.id, e.chaptersUrl, e.chaptersType, null from Episode e
            where e.podcastId = :podcastId and e.chaptersUrl is not null order by e.id
            """)
    List<PublishedFile> findChapterFiles(long podcastId);

    @Query("""
            select e.id, file.url, file.type, file.language from Episode e join e.transcripts file
            where e.podcastId = :podcastId order by e.id, index(file)
            """)
    List<PublishedFile> findTranscriptFiles(long podcastId);

    @Query("select chapter from Episode e join e.fetchedChapters chapter where e.id = :id order by index(chapter)")
    List<Chapter> findFetchedChapters(long id);

    @Query("select line from Episode e join e.transcriptLines line where e.id = :id order by index(line)")
    List<TranscriptLine> findTranscriptLines(long id);
}
