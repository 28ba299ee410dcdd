package io.podcatalog.favorite;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one browser keeps. It is known by the hash of its token; the token itself is in the browser alone. */
@Entity
class Library {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "library_seq")
    @SequenceGenerator(name = "library_seq", sequenceName = "library_seq")
    private @Nullable Long id;

    private String tokenHash;
    private Instant createdAt;

    protected Library() {}

    Library(LibraryToken token, Instant createdAt) {
        this.tokenHash = token.hash();
        this.createdAt = createdAt;
    }

    long id() {
        return id;
    }
}
