package io.podcatalog.episodefile;

import io.podcatalog.episodefile.EpisodeFile.Kind;
import io.podcatalog.site.FetchedFiles;
import io.podcatalog.site.FileCount;
import io.podcatalog.upkeep.UpkeepRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;

interface EpisodeFileRepository extends UpkeepRepository<EpisodeFile, Long>, FetchedFiles {

    EpisodeFile save(EpisodeFile file);

    void delete(EpisodeFile file);

    List<EpisodeFile> findByPodcastIdAndKind(long podcastId, Kind kind);

    List<EpisodeFile> findByEpisodeIdIn(Collection<Long> episodeIds);

    /** The newest episodes first: those of one import have ids in the order of the feed. Leaves out hidden episodes. */
    @Query("""
            select c from EpisodeFile c where c.upkeep.nextTryAt <= :now and c.upkeep.copy.checkedAt is null
                and exists (select e.id from Episode e where e.id = c.episodeId)
            order by c.episodeId desc, c.id
            """)
    List<EpisodeFile> findNew(Instant now, Limit limit);

    /** The files that are due to be compared with their publishers' again, without those of hidden episodes. */
    @Query("""
            select c from EpisodeFile c where c.upkeep.nextTryAt <= :now and c.upkeep.copy.checkedAt is not null
                and exists (select e.id from Episode e where e.id = c.episodeId)
            order by c.episodeId desc, c.id
            """)
    List<EpisodeFile> findKept(Instant now, Limit limit);

    @Override
    @Query("""
            select c.podcastId, case c.kind when CHAPTERS then 'chapters' else 'transcripts' end,
                count(c), count(c.fetchedAt), count(c.upkeep.lastFailure),
                (select f.upkeep.lastFailure from EpisodeFile f
                    where f.podcastId = c.podcastId and f.kind = c.kind and f.upkeep.lastFailure is not null
                    order by f.upkeep.failedAt desc, f.id limit 1)
            from EpisodeFile c group by c.podcastId, c.kind order by c.podcastId, c.kind
            """)
    List<FileCount> counts();
}
