package io.podcatalog.favorite;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FavoriteRepository extends Repository<Favorite, Favorite.Key> {

    /** Does nothing if the episode is a favorite already: a double click or a repeated request must cause no error. */
    @Modifying
    @Query(
            value = "insert into favorite (library_id, episode_id, created_at) values (:library, :episode, :now)"
                    + " on conflict do nothing",
            nativeQuery = true)
    void add(long library, long episode, Instant now);

    @Modifying
    @Query("delete from Favorite f where f.key.libraryId = :library and f.key.episodeId = :episode")
    void remove(long library, long episode);

    @Query("select count(f) from Favorite f where f.key.libraryId = :library")
    long countIn(long library);

    /** {@return the ids of the episodes, the latest favorite first} */
    @Query(value = """
                    select f.key.episodeId from Favorite f
                    where f.key.libraryId = :library order by f.createdAt desc, f.key.episodeId desc
                    """, countQuery = "select count(f) from Favorite f where f.key.libraryId = :library")
    Page<Long> findEpisodes(long library, Pageable page);

    @Query("""
            select f.key.episodeId from Favorite f join Library l on l.id = f.key.libraryId
            where l.tokenHash = :tokenHash
            """)
    List<Long> findKept(String tokenHash);

    /** {@return for each of these episodes that is a favorite: in how many libraries} */
    @Query("""
            select f.key.episodeId as episodeId, count(f) as total from Favorite f
            where array_has(:episodes, f.key.episodeId) group by f.key.episodeId
            """)
    List<Count> countOf(Long[] episodes);

    /** {@return for each episode of a podcast that is a favorite: in how many libraries} */
    @Query("""
            select f.key.episodeId as episodeId, count(f) as total from Favorite f
            where f.key.episodeId in (select e.id from Episode e where e.podcastId = :podcastId)
            group by f.key.episodeId
            """)
    List<Count> countOf(long podcastId);

    record Count(long episodeId, long total) {}
}
