package io.podcatalog.favorite;

import java.time.Clock;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores the episodes in libraries. A favorite is committed before the site confirms it, so it survives a crash. */
@Service
class Favorites {

    /** The most favorites in a library: more than a listener needs, and too few to fill the database. */
    static final int LIMIT = 2000;

    private final LibraryRepository libraries;
    private final FavoriteRepository favorites;
    private final Clock clock;

    Favorites(LibraryRepository libraries, FavoriteRepository favorites, Clock clock) {
        this.libraries = libraries;
        this.favorites = favorites;
        this.clock = clock;
    }

    /** {@return whether a library has this token} */
    @Transactional(readOnly = true)
    boolean isKnown(LibraryToken token) {
        return libraries.existsByTokenHash(token.hash());
    }

    /**
     * Adds the episode to the library of {@code token}. If no library has the token, somebody else may have planted it
     * in the browser, so the favorite goes to a new library with a new token.
     *
     * @return the token of the library with the favorite
     * @throws FullLibraryException if the library has {@link #LIMIT} favorites already
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

    /** {@return the ids of the episodes in the library, the latest favorite first; the first page is number 0} */
    @Transactional(readOnly = true)
    Page<Long> episodes(LibraryToken token, int page, int size) {
        PageRequest wanted = PageRequest.of(page, size);
        return libraries
                .findByTokenHash(token.hash())
                .map(library -> favorites.findEpisodes(library.id(), wanted))
                .orElseGet(() -> Page.empty(wanted));
    }

    /** {@return the ids of the latest favorites in the library with the code, the latest first; empty if there is none} */
    @Transactional(readOnly = true)
    Optional<Page<Long>> episodes(ReadCode code, int most) {
        return libraries
                .findByReadCodeHash(code.hash())
                .map(library -> favorites.findEpisodes(library.id(), PageRequest.of(0, most)));
    }

    /** {@return the code that reads the library from now on} */
    @Transactional
    ReadCode allowReading(LibraryToken token) {
        ReadCode code = ReadCode.of(token);
        libraries.allowReading(token.hash(), code.hash());
        return code;
    }
}
