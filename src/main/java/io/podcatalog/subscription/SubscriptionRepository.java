package io.podcatalog.subscription;

import io.podcatalog.catalog.HttpUrl;
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

    /** Holds the row until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Subscription s where s.id = :id")
    Optional<Subscription> findLocked(long id);

    Optional<Subscription> findByAddress(HttpUrl address);

    @Query("select s from Subscription s where s.address in :addresses order by s.address, s.id")
    List<Subscription> findFollowed(Collection<HttpUrl> addresses);

    @Query(
            "select s.id from Subscription s where s.address in :addresses and s.nextCheckAt <= :now order by s.nextCheckAt, s.id")
    List<Long> findDue(Collection<HttpUrl> addresses, Instant now);

    @Query("select count(s) > 0 from Subscription s where s.podcastId is not null")
    boolean anyImported();

    /** {@return 1 where the feed is the caller's until then, 0 where somebody else is at it} */
    @Transactional
    @Modifying
    @Query("""
            update Subscription s set s.claimedUntil = :until
            where s.id = :id and s.nextCheckAt <= :now and (s.claimedUntil is null or s.claimedUntil < :now)
            """)
    int claim(long id, Instant now, Instant until);
}
