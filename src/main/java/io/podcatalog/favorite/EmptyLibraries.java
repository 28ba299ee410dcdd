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

/** Removes libraries in which nothing is kept any more, once a day. A browser that still has its token begins anew. */
@Component
class EmptyLibraries implements DisposableBean {

    /** Whoever takes the only favorite back may press the heart again. */
    private static final Duration AGE = Duration.ofDays(1);

    /** So many are held at once, while a heart in one of them waits. */
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

    /** Not at once: after a start the machine has enough to do. */
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
            log.info("Removed {} libraries in which nothing is kept", removed);
        }
    }

    /** {@return how many were removed, all of them begun before then} */
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
     * A library may get a favorite until its row is held, and none after that, because {@link Favorites#add} holds
     * it too. The second statement sees what was committed before the row was held; the first may not.
     */
    int remove(List<Long> empty) {
        return transaction.execute(status -> {
            List<Long> held = libraries.hold(empty);
            return held.isEmpty() ? 0 : libraries.removeEmpty(held);
        });
    }
}
