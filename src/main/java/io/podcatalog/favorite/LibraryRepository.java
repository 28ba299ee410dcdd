package io.podcatalog.favorite;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface LibraryRepository extends Repository<Library, Long> {

    Library save(Library library);

    Optional<Library> findByTokenHash(String tokenHash);
}
