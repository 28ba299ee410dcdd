package io.podcatalog.search;

import io.podcatalog.background.Attempts;
import io.podcatalog.background.BackgroundWork;
import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodeContents;
import io.podcatalog.catalog.PodcastRevised;
import io.podcatalog.catalog.PodcastSummary;
import io.podcatalog.search.EpisodeIndex.IndexedRevision;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps the index in step with the catalog, beside everything else: what differs is written, whether an import changed
 * it, another instance did, or the index was lost. A broken one is thrown away and built anew.
 */
@Component
class IndexUpdate implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(IndexUpdate.class);

    /** Episodes in memory at once; the transcript of one may have a million characters. */
    private static final int BATCH = 50;

    /** How soon an instance sees what another one imported. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    private static final String FAILED = "The search index could not be updated; that is tried again every minute";

    private final Catalog catalog;
    private final EpisodeContents contents;
    private final EpisodeIndex index;
    private final IndexProgress progress;
    /** Whether a run waits that will see all that is committed by now. */
    private final AtomicBoolean asked = new AtomicBoolean();

    private final BackgroundWork work = new BackgroundWork("search-index", log);

    /** Files that can't be written to and an engine that does not answer are no document's fault. */
    private final Attempts attempts =
            new Attempts(log, cause -> cause instanceof IOException || EpisodeIndex.isBroken(cause));

    IndexUpdate(Catalog catalog, EpisodeContents contents, EpisodeIndex index, IndexProgress progress) {
        this.catalog = catalog;
        this.contents = contents;
        this.index = index;
        this.progress = progress;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        work.repeat(FAILED, Duration.ZERO, BETWEEN_LOOKS, this::run);
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

    /** A search failed. Where that is because the index can't be read, it is built anew. */
    void report(RuntimeException failure) {
        log.warn("A search failed: {}", failure.toString());
        if (EpisodeIndex.isBroken(failure) && progress.isReady()) {
            progress.begin();
            work.execute(FAILED, () -> startOver(failure));
        }
    }

    /** {@return what is done when all that was asked for until now is in the index} */
    Future<?> settled() {
        return work.settled();
    }

    /** No thread is interrupted while it may be writing: that would close the files under the engine. */
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
        log.warn("The search index can't be read and is built anew: {}", failure.toString());
        progress.begin();
        index.startOver();
        update();
    }

    private void update() {
        index.createIfMissing();
        Map<Long, IndexedRevision> held = index.revisions();
        if (held.values().stream().anyMatch(one -> one.version() != EpisodeDocument.VERSION)) {
            log.info("The search index is built anew, for other documents than before");
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
                stale, podcast -> "The search index does not hold the latest of " + podcast.title(), this::update);
        boolean forgotten = attempts.each(
                before.keySet().stream()
                        .filter(id -> podcasts.stream().noneMatch(podcast -> podcast.id() == id))
                        .toList(),
                "The search index still holds podcast %d"::formatted,
                index::forget);
        progress.finish();
        if (!updated || !forgotten) {
            progress.fail();
        }
    }

    private void update(PodcastSummary podcast) {
        Map<Long, String> held = index.fingerprints(podcast.id());
        List<Long> ids = contents.ids(podcast.id());
        attempts.inBatches(ids, BATCH, "Episode %d can't be searched"::formatted, some -> update(some, held));
        // What the catalog has no more.
        ids.forEach(held::remove);
        index.remove(held.keySet());
        index.mark(podcast.id(), podcast.revision());
    }

    private void update(List<Long> ids, Map<Long, String> held) {
        work.check();
        index.put(contents.of(ids).stream()
                .filter(episode -> !episode.fingerprint().equals(held.get(episode.id())))
                .toList());
        progress.add(ids.size());
    }
}
