package io.podcatalog.favorite;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The favorites of one browser. The database stores the hash of its token; only the browser has the token. */
@Entity
class Library {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "library_seq")
    private @Nullable Long id;

    private String tokenHash;

    /** Null until the listener has seen the address with the code. */
    private @Nullable String readCodeHash;

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
