package io.podcatalog.favorite;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LibraryRepository extends Repository<Library, Long> {

    Library save(Library library);

    Optional<Library> findByTokenHash(String tokenHash);

    Optional<Library> findByReadCodeHash(String readCodeHash);

    boolean existsByTokenHash(String tokenHash);

    /** Locks the row until the transaction ends, so that nobody removes the library meanwhile. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from Library l where l.tokenHash = :tokenHash")
    Optional<Library> findLocked(String tokenHash);

    @Modifying
    @Query("""
            update Library l set l.readCodeHash = :readCodeHash
            where l.tokenHash = :tokenHash and l.readCodeHash is null
            """)
    void allowReading(String tokenHash, String readCodeHash);

    @NativeQuery("""
            select id from library l where created_at < :before and id > :after and read_code_hash is null
                and not exists (select 1 from favorite f where f.library_id = l.id)
            order by id limit :most
            """)
    List<Long> findEmpty(Instant before, long after, int most);

    /** {@return the libraries that no other transaction has locked; they are locked until this transaction ends} */
    @NativeQuery("select id from library where id in (:ids) for update skip locked")
    List<Long> lock(Collection<Long> ids);

    @Modifying
    @NativeQuery("""
            delete from library where id in (:ids) and read_code_hash is null
                and not exists (select 1 from favorite f where f.library_id = library.id)
            """)
    int removeEmpty(Collection<Long> ids);
}
