package io.podcatalog.upkeep;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets instances share the files of a kind: entities with an {@link Upkeep} in a field of that name. */
@NoRepositoryBean
public interface UpkeepRepository<T extends KeptFile, I> extends Repository<T, I> {

    /**
     * {@return 1 if the caller has the file until then, 0 if another caller has it} If the process dies, the file is
     * due again at that time. No caller waits for the transaction of another.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    @Modifying
    @Query("update #{#entityName} f set f.upkeep.nextTryAt = :until where f = :file and f.upkeep.nextTryAt <= :now")
    int claim(T file, Instant now, Instant until);

    /** {@return the file as it is now, in the transaction of the caller} */
    @Query("select f from #{#entityName} f where f = :file")
    Optional<T> findAgain(T file);

    /** Puts off all fetches from a host that are due before then. */
    @Transactional
    @Modifying
    @Query("""
            update #{#entityName} f set f.upkeep.nextTryAt = :until
            where f.upkeep.host = :host and f.upkeep.nextTryAt < :until
            """)
    void putOff(String host, Instant until);
}
