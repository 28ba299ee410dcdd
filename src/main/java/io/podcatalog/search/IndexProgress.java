package io.podcatalog.search;

import io.podcatalog.subscription.StatusNote;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** How far the index is, for the log, for /status and for those who search meanwhile. */
@Component
class IndexProgress implements StatusNote {

    private static final Logger log = LoggerFactory.getLogger(IndexProgress.class);

    private static final int LOGGED_EVERY = 2000;

    private volatile boolean ready;
    private volatile long done;
    private volatile long expected;
    private volatile boolean failed;

    /** {@return whether the index holds the catalog, give or take the latest import} */
    boolean isReady() {
        return ready;
    }

    /** The index is of no use until it is finished. */
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
            log.info("Search index: {}", progressLabel());
        }
    }

    void finish() {
        if (expected > 0) {
            log.info("Search index: up to date after {} episodes were looked at", done);
        }
        ready = true;
        expected = 0;
        failed = false;
    }

    /** What is in the index stays in use. */
    void fail() {
        failed = true;
    }

    /** {@return such as 1,200 of 10,344 episodes} */
    String progressLabel() {
        return String.format(Locale.US, "%,d of %,d episodes", done, expected);
    }

    @Override
    public Optional<String> text() {
        if (failed) {
            return Optional.of("The search index could not be updated; that is tried again every minute.");
        }
        if (ready) {
            return Optional.empty();
        }
        return Optional.of("The search index is being built: " + progressLabel() + ". Until then, search is simpler.");
    }
}
