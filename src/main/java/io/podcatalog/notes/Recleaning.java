package io.podcatalog.notes;

import io.podcatalog.catalog.StoredNotes;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Cleans stored texts again after a start with newer rules; an unchanged feed would never bring them again. */
@Component
class Recleaning implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Recleaning.class);

    private final StoredNotes stored;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> new Thread(task, "recleaning"));

    Recleaning(StoredNotes stored) {
        this.stored = stored;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        worker.execute(this::run);
    }

    /** {@return what is done when the texts are clean} */
    Future<?> settled() {
        return worker.submit(() -> {});
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }

    private void run() {
        try {
            int renewed = stored.renew(ShowNotesPolicy.VERSION, ShowNotesPolicy::clean, ShowNotesPolicy::cleanTimed);
            if (renewed > 0) {
                log.info("Cleaned {} texts again, by version {} of the rules", renewed, ShowNotesPolicy.VERSION);
            }
        } catch (RuntimeException failure) {
            log.warn("Stored texts were not cleaned again; the next start goes on: {}", failure.toString());
        }
    }
}
