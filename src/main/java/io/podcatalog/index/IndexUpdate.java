package io.podcatalog.index;

import io.podcatalog.background.Attempts;
import io.podcatalog.background.BackgroundWork;
import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodeContents;
import io.podcatalog.catalog.PodcastRevised;
import io.podcatalog.catalog.PodcastSummary;
import io.podcatalog.index.EpisodeIndex.IndexedRevision;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps the index up to date with the catalog in the background. It writes all differences, whether they come from an
 * import, from another instance or from a lost index. It deletes a broken index and builds a new one.
 */
@Component
class IndexUpdate implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(IndexUpdate.class);

    /** Episodes in memory at once; the transcript of one may have a million characters. */
    private static final int BATCH = 50;

    /** Within this time, an instance sees what another one imported. */
    static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    private static final String FAILED = "The search index could not be updated; the program tries again every minute";

    private final Catalog catalog;
    private final EpisodeContents contents;
    private final EpisodeIndex index;
    private final Vocabulary vocabulary;
    private final IndexProgress progress;
    /** Whether a run is waiting to start. It will see everything that is committed by now. */
    private final AtomicBoolean asked = new AtomicBoolean();

    final BackgroundWork work = new BackgroundWork("search-index", log);

    /** No single document is to blame for a file that can't be written or an engine that does not answer. */
    private final Attempts attempts =
            new Attempts(log, cause -> cause instanceof IOException || EpisodeIndex.isBroken(cause));

    IndexUpdate(
            Catalog catalog,
            EpisodeContents contents,
            EpisodeIndex index,
            Vocabulary vocabulary,
            IndexProgress progress) {
        this.catalog = catalog;
        this.contents = contents;
        this.index = index;
        this.vocabulary = vocabulary;
        this.progress = progress;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        work.repeat(FAILED, BackgroundWork.AFTER_START, BETWEEN_LOOKS, this::run);
    }

    @TransactionalEventListener
    void on(PodcastRevised news) {
        ask();
    }

    void ask() {
        if (!asked.getAndSet(true)) {
            work.execute(FAILED, this::run);
        }
    }

    /** Logs a failed search. If it failed because the index can't be read, the program builds a new index. */
    void report(RuntimeException failure) {
        log.warn("A search failed: {}", failure.toString());
        if (EpisodeIndex.isBroken(failure) && progress.isReady()) {
            progress.begin();
            work.execute(FAILED, () -> startOver(failure));
        }
    }

    /** Waits for a running update: an interrupted write would close the files of the engine. */
    @Override
    public void destroy() throws InterruptedException {
        work.finish();
    }

    private void run() {
        asked.set(false);
        try {
            update();
        } catch (RuntimeException | Error failure) {
            if (!EpisodeIndex.isBroken(failure)) {
                progress.fail();
                throw failure;
            }
            startOver(failure);
        }
    }

    private void startOver(Throwable failure) {
        log.warn("The search index can't be read; the program builds a new one: {}", failure.toString());
        progress.begin();
        index.startOver();
        update();
    }

    private void update() {
        index.createIfMissing();
        Map<Long, IndexedRevision> held = index.revisions();
        if (held.values().stream().anyMatch(one -> one.version() != EpisodeDocument.VERSION)) {
            log.info("The search index is of another version; the program builds a new one");
            progress.begin();
            index.startOver();
            held = Map.of();
        }
        List<PodcastSummary> podcasts = catalog.podcasts();
        Map<Long, IndexedRevision> before = held;
        List<PodcastSummary> stale = podcasts.stream()
                .filter(podcast -> !Objects.equals(
                        podcast.revision(),
                        Optional.ofNullable(before.get(podcast.id()))
                                .map(IndexedRevision::revision)
                                .orElse(null)))
                .toList();
        progress.expect(stale.stream().mapToLong(PodcastSummary::episodes).sum());
        boolean updated = attempts.each(
                stale, podcast -> "The search index is not up to date for " + podcast.title(), this::update);
        boolean forgotten = attempts.each(
                before.keySet().stream()
                        .filter(id -> podcasts.stream().noneMatch(podcast -> podcast.id() == id))
                        .toList(),
                "The search index still contains the removed podcast %d"::formatted,
                index::forget);
        vocabulary.forget();
        progress.finish();
        if (!updated || !forgotten) {
            progress.fail();
        }
    }

    private void update(PodcastSummary podcast) {
        Map<Long, String> held = index.fingerprints(podcast.id());
        List<Long> ids = contents.ids(podcast.id());
        attempts.inBatches(ids, BATCH, "Episode %d can't be searched"::formatted, some -> update(some, held));
        // Removes the episodes that the catalog no longer has.
        ids.forEach(held::remove);
        index.remove(held.keySet());
        index.mark(podcast.id(), podcast.revision());
        vocabulary.forget();
    }

    private void update(List<Long> ids, Map<Long, String> held) {
        work.check();
        index.put(contents.of(ids).stream()
                .filter(episode -> !episode.fingerprint().equals(held.get(episode.id())))
                .toList());
        progress.add(ids.size());
    }
}
