package io.podcatalog.subscription;

import io.podcatalog.podcast.HttpUrl;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

interface SubscriptionRepository extends Repository<Subscription, Long> {

    Subscription save(Subscription subscription);

    Optional<Subscription> findById(long id);

    /** Locks the row until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Subscription s where s.id = :id")
    Optional<Subscription> findLocked(long id);

    Optional<Subscription> findByAddress(HttpUrl address);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Subscription s where s.address = :address")
    Optional<Subscription> findLockedByAddress(HttpUrl address);

    @Query("select s from Subscription s where s.followed = true order by s.address, s.id")
    List<Subscription> findFollowed();

    @Query("""
            select s.id, coalesce(s.move.announcedAddress, s.move.currentAddress, s.address) from Subscription s
            where s.followed = true and s.nextCheckAt <= :now and s.history.gone < :goneLimit
            order by s.nextCheckAt, s.id
            """)
    List<DueFeed> findDue(Instant now, int goneLimit);

    @Query("""
            select count(s) = 0 from Subscription s
            where s.id <> :id and (s.address = :address or s.move.currentAddress = :address)
            """)
    boolean isFree(HttpUrl address, long id);

    @Query("select count(s) from Subscription s where s.followed = true and s.history.failures > 0")
    long countFailing();

    @Query("select min(s.history.lastSuccessAt) from Subscription s where s.followed = true")
    Optional<Instant> findLongestAgoSuccess();

    /** {@return the feeds that are no longer followed and have a podcast} */
    @Query("select s from Subscription s where s.followed = false and s.podcastId is not null order by s.address, s.id")
    List<Subscription> findUnfollowed();

    /** {@return the podcasts of feeds that are not followed, without those that another, followed feed has} */
    @Query("""
            select distinct s.podcastId from Subscription s
            where s.podcastId is not null and s.podcastId not in (
                select f.podcastId from Subscription f where f.followed = true and f.podcastId is not null)
            """)
    List<Long> findUnfollowedPodcasts();

    @Query("select s from Subscription s where s.podcastId = :podcastId and s.id <> :id")
    List<Subscription> findOthersOf(long podcastId, long id);

    void delete(Subscription subscription);

    @Query("select count(s) > 0 from Subscription s where s.podcastId is not null")
    boolean anyImported();

    /**
     * Takes a feed that is due. It is due again only at {@code until}, even if the process dies during the poll.
     *
     * @return 1 if the caller has it now, 0 if another instance was first
     */
    @Transactional
    @Modifying
    @Query("""
            update Subscription s set s.polledAt = :now, s.nextCheckAt = :until
            where s.id = :id and s.nextCheckAt <= :now
            """)
    int take(long id, Instant now, Instant until);

    @Transactional
    @Modifying
    @Query("update Subscription s set s.followed = false where s.address not in :addresses")
    void unfollowAllBut(Collection<HttpUrl> addresses);
}
