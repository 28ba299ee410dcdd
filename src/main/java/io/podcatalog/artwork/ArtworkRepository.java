package io.podcatalog.artwork;

import io.podcatalog.site.FetchedFiles;
import io.podcatalog.site.FileCount;
import io.podcatalog.upkeep.UpkeepRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;

interface ArtworkRepository extends UpkeepRepository<Artwork, String>, FetchedFiles {

    Optional<Artwork> findById(String address);

    @Query("select a.address from Artwork a")
    List<String> findAddresses();

    /** New pictures come before those that are only compared with the publisher's. */
    @Query("""
            select a from Artwork a where a.upkeep.nextTryAt <= :now
            order by case when a.upkeep.copy.checkedAt is null then 0 else 1 end, a.position, a.address
            """)
    Optional<Artwork> findDue(Instant now, Limit one);

    @Override
    @Query("""
            select a.podcastId, 'pictures', count(a), count(a.contentHash), count(a.upkeep.lastFailure),
                (select f.upkeep.lastFailure from Artwork f
                    where f.podcastId = a.podcastId and f.upkeep.lastFailure is not null
                    order by f.upkeep.failedAt desc, f.address limit 1)
            from Artwork a where a.podcastId is not null group by a.podcastId order by a.podcastId
            """)
    List<FileCount> counts();
}
