package io.podcatalog.favorite;

import java.time.Clock;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps episodes in libraries. Whoever is told of a success finds it again after a crash: it is committed. */
@Service
class Favorites {

    /** More than anybody hears, and a bound for those who fill a database. */
    static final int LIMIT = 2000;

    private final LibraryRepository libraries;
    private final FavoriteRepository favorites;
    private final Clock clock;

    Favorites(LibraryRepository libraries, FavoriteRepository favorites, Clock clock) {
        this.libraries = libraries;
        this.favorites = favorites;
        this.clock = clock;
    }

    /** {@return whether the token opens a library} */
    @Transactional(readOnly = true)
    boolean isKnown(LibraryToken token) {
        return libraries.existsByTokenHash(token.hash());
    }

    /**
     * Adds the episode to the library of {@code token}. A token that opens none is not adopted, because somebody
     * else may have planted it: the favorite goes to a new library.
     *
     * @return the token of the library that holds it now
     */
    @Transactional
    LibraryToken add(Optional<LibraryToken> token, long episodeId) {
        Optional<Library> known = token.flatMap(given -> libraries.findLocked(given.hash()));
        LibraryToken valid = known.flatMap(library -> token).orElseGet(LibraryToken::random);
        Library library = known.orElseGet(() -> libraries.save(new Library(valid, clock.instant())));
        if (favorites.countIn(library.id()) >= LIMIT) {
            throw new FullLibraryException();
        }
        favorites.add(library.id(), episodeId, clock.instant());
        return valid;
    }

    @Transactional
    void remove(LibraryToken token, long episodeId) {
        libraries.findByTokenHash(token.hash()).ifPresent(library -> favorites.remove(library.id(), episodeId));
    }

    /** {@return the ids of the episodes in the library, the latest addition first; the first page is number 0} */
    @Transactional(readOnly = true)
    Page<Long> episodes(LibraryToken token, int page, int size) {
        return favorites.findEpisodes(token.hash(), PageRequest.of(page, size));
    }
}
