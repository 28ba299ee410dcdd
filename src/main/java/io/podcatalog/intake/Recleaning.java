package io.podcatalog.intake;

import io.podcatalog.background.BackgroundWork;
import io.podcatalog.notes.ShowNotesPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Cleans stored texts again after a start with newer rules. An unchanged feed would never deliver them again. */
@Component
class Recleaning implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Recleaning.class);

    private final StoredNotes stored;
    final BackgroundWork work = new BackgroundWork("recleaning", log);

    Recleaning(StoredNotes stored) {
        this.stored = stored;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        work.later(
                "Some stored texts were not cleaned again; the next start of the program cleans them",
                BackgroundWork.AFTER_START,
                this::run);
    }

    @Override
    public void destroy() throws InterruptedException {
        work.stop();
    }

    void run() {
        int renewed = stored.renew();
        if (renewed > 0) {
            log.info(
                    "Cleaned {} stored texts again with version {} of the rules for show notes",
                    renewed,
                    ShowNotesPolicy.VERSION);
        }
    }
}
