package io.podcatalog.favorite;

import io.podcatalog.background.BackgroundWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Removes libraries without favorites once a day. The browser of one gets a new library with its next favorite. A library
 * stays if a podcast app may follow it, because its address has to be right for the next favorite as well.
 */
@Component
class EmptyLibraries implements DisposableBean {

    /** The least age of such a library: a listener who removes the only favorite may add it again. */
    private static final Duration AGE = Duration.ofDays(1);

    /** The number of libraries that are locked at once; a new favorite in one of them waits. */
    private static final int BATCH = 200;

    private static final Logger log = LoggerFactory.getLogger(EmptyLibraries.class);

    private final LibraryRepository libraries;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final BackgroundWork work = new BackgroundWork("libraries", log);

    EmptyLibraries(LibraryRepository libraries, TransactionOperations transaction, Clock clock) {
        this.libraries = libraries;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Waits half an hour, because the machine is busy after a start. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        work.repeat("Empty libraries were not removed", Duration.ofMinutes(30), Duration.ofDays(1), this::run);
    }

    @Override
    public void destroy() throws InterruptedException {
        work.finish();
    }

    private void run() {
        int removed = sweep(clock.instant().minus(AGE));
        if (removed > 0) {
            log.info("Removed {} libraries without favorites", removed);
        }
    }

    /**
     * Removes libraries that were created before that time and have neither favorites nor an address for apps.
     * {@return their number}
     */
    int sweep(Instant before) {
        int removed = 0;
        List<Long> empty = libraries.findEmpty(before, 0, BATCH);
        while (!empty.isEmpty()) {
            removed += remove(empty);
            empty = libraries.findEmpty(before, empty.get(empty.size() - 1), BATCH);
        }
        return removed;
    }

    /**
     * A library may get a favorite until its row is locked, and none after that, because {@link Favorites#add} locks
     * it too. The second statement sees all favorites that were committed before the lock; the first may not.
     */
    int remove(List<Long> empty) {
        return transaction.execute(status -> {
            List<Long> locked = libraries.lock(empty);
            return locked.isEmpty() ? 0 : libraries.removeEmpty(locked);
        });
    }
}
