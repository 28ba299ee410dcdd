package io.podcatalog.index;

import io.podcatalog.site.StatusNote;
import io.podcatalog.text.Messages;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reports the progress of the index to the log, to /status and to searches. */
@Component
class IndexProgress implements StatusNote {

    private static final Logger log = LoggerFactory.getLogger(IndexProgress.class);

    private static final int LOGGED_EVERY = 2000;

    private final Messages messages;
    private volatile boolean ready;
    private volatile long done;
    private volatile long expected;
    private volatile boolean failed;

    IndexProgress(Messages messages) {
        this.messages = messages;
    }

    /** {@return whether the index contains the catalog, possibly without the latest import} */
    boolean isReady() {
        return ready;
    }

    /** Searches do without the index until it is finished. */
    void begin() {
        ready = false;
    }

    void expect(long episodes) {
        done = 0;
        expected = episodes;
    }

    void add(int episodes) {
        long before = done;
        done = before + episodes;
        if (before / LOGGED_EVERY < done / LOGGED_EVERY) {
            log.info("Search index: {}", String.format(Locale.US, "%,d of %,d episodes checked", done, expected));
        }
    }

    void finish() {
        if (expected > 0) {
            log.info("Search index: up to date, {} episodes checked", done);
        }
        ready = true;
        expected = 0;
        failed = false;
    }

    /** Searches keep using the index as it is. */
    void fail() {
        failed = true;
    }

    @Override
    public Optional<String> text() {
        if (failed) {
            return Optional.of(messages.text("status.index-failed"));
        }
        if (ready) {
            return Optional.empty();
        }
        return Optional.of(messages.text("status.index-building", done, expected));
    }
}
