package io.podcatalog.search;

import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodeContent;
import io.podcatalog.catalog.EpisodeContents;
import io.podcatalog.catalog.EpisodesImported;
import io.podcatalog.catalog.PodcastSummary;
import io.podcatalog.search.EpisodeIndex.IndexedRevision;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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
    private static final long SECONDS_BETWEEN_LOOKS = 60;

    private final Catalog catalog;
    private final EpisodeContents contents;
    private final EpisodeIndex index;
    private final IndexProgress progress;
    /** Whether a run waits that will see all that is committed by now. */
    private final AtomicBoolean asked = new AtomicBoolean();

    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "search-index"));

    IndexUpdate(Catalog catalog, EpisodeContents contents, EpisodeIndex index, IndexProgress progress) {
        this.catalog = catalog;
        this.contents = contents;
        this.index = index;
        this.progress = progress;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        worker.scheduleWithFixedDelay(this::run, 0, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    @TransactionalEventListener
    void on(EpisodesImported news) {
        ask();
    }

    void ask() {
        if (!asked.getAndSet(true)) {
            worker.execute(this::run);
        }
    }

    /** A search failed. Where that is because the index can't be read, it is built anew. */
    void report(RuntimeException failure) {
        log.warn("A search failed: {}", failure.toString());
        if (EpisodeIndex.isBroken(failure) && progress.isReady()) {
            progress.begin();
            worker.execute(() -> {
                startOver(failure);
                runAgain();
            });
        }
    }

    /** {@return what is done when all that was asked for until now is in the index} */
    Future<?> settled() {
        return worker.submit(() -> {});
    }

    /** No thread is interrupted while it may be writing: that would close the files under the engine. */
    @Override
    public void destroy() throws InterruptedException {
        progress.stop();
        worker.shutdown();
        worker.awaitTermination(10, TimeUnit.SECONDS);
    }

    private void run() {
        asked.set(false);
        try {
            update();
        } catch (RuntimeException failure) {
            if (progress.isStopped()) {
                return;
            }
            if (EpisodeIndex.isBroken(failure)) {
                startOver(failure);
                runAgain();
            } else {
                progress.fail(failure);
            }
        }
    }

    private void runAgain() {
        try {
            update();
        } catch (RuntimeException failure) {
            progress.fail(failure);
        }
    }

    private void startOver(RuntimeException failure) {
        log.warn("The search index can't be read and is built anew: {}", failure.toString());
        progress.begin();
        try {
            index.startOver();
        } catch (RuntimeException worse) {
            progress.fail(worse);
        }
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
        stale.forEach(this::update);
        before.keySet().stream()
                .filter(id -> podcasts.stream().noneMatch(podcast -> podcast.id() == id))
                .forEach(index::forget);
        progress.finish();
    }

    private void update(PodcastSummary podcast) {
        Map<Long, String> held = index.fingerprints(podcast.id());
        long last = Long.MIN_VALUE;
        for (List<EpisodeContent> batch = contents.after(podcast.id(), last, BATCH); !batch.isEmpty(); ) {
            progress.check();
            List<EpisodeContent> changed = batch.stream()
                    .filter(episode -> !episode.fingerprint().equals(held.remove(episode.id())))
                    .toList();
            index.put(changed);
            progress.add(batch.size());
            last = batch.get(batch.size() - 1).id();
            batch = contents.after(podcast.id(), last, BATCH);
        }
        // What the catalog has no more.
        index.remove(held.keySet());
        index.mark(podcast.id(), podcast.revision());
    }
}
