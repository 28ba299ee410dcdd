package io.podcatalog.episodefile;

import io.podcatalog.background.BackgroundWork;
import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.FeedEdited;
import io.podcatalog.catalog.PodcastRevised;
import io.podcatalog.intake.EpisodeFiles;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Fetches the files that are due: after an import, at the start, when a failed fetch is to be tried again, and when a
 * file may have changed. It fetches a few files at once, and no import or page waits for them.
 */
@Component
class EpisodeFileRun implements DisposableBean {

    /**
     * After this many files the program looks again for due ones, so that a new episode does not wait for an archive.
     */
    private static final int BATCH = 20;

    /** How often the program looks for files that are due again. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    private static final String UNFETCHED = "Chapters and transcripts that are due were not fetched";

    private final Catalog catalog;
    private final EpisodeFiles episodes;
    private final EpisodeFilePlan plan;
    private final EpisodeFileRepository files;
    private final EpisodeFileFetch fetch;
    private final Clock clock;
    private final int atATime;
    final BackgroundWork work = new BackgroundWork("episode-files", LoggerFactory.getLogger(EpisodeFileRun.class));
    private final ExecutorService workers;

    EpisodeFileRun(
            Catalog catalog,
            EpisodeFiles episodes,
            EpisodeFilePlan plan,
            EpisodeFileRepository files,
            EpisodeFileFetch fetch,
            EpisodeFileSettings settings,
            Clock clock) {
        this.catalog = catalog;
        this.episodes = episodes;
        this.plan = plan;
        this.files = files;
        this.fetch = fetch;
        this.clock = clock;
        this.atATime = settings.atATime();
        this.workers = Executors.newFixedThreadPool(Math.max(1, atATime), new CustomizableThreadFactory("file-fetch-"));
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (atATime > 0) {
            work.later(
                    "The program did not look for chapters and transcripts of earlier imports",
                    BackgroundWork.AFTER_START,
                    this::catchUp);
            work.repeat(UNFETCHED, BackgroundWork.AFTER_START, BETWEEN_LOOKS, this::fetchDue);
        }
    }

    @TransactionalEventListener
    void on(PodcastRevised news) {
        if (atATime > 0) {
            work.execute(unplanned(news.podcastId()), () -> plan.renew(news.podcastId()));
            work.execute(UNFETCHED, this::fetchDue);
        }
    }

    @TransactionalEventListener
    void on(FeedEdited news) {
        if (atATime > 0 && !news.episodeIds().isEmpty()) {
            work.execute(
                    "The program does not look at once for new chapters and transcripts of podcast %d"
                            .formatted(news.podcastId()),
                    () -> plan.expectNews(news.episodeIds()));
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        workers.shutdownNow();
        work.stop();
        workers.awaitTermination(10, TimeUnit.SECONDS);
    }

    void catchUp() {
        work.attempts()
                .each(catalog.revisions(), podcast -> unplanned(podcast.id()), podcast -> plan.renew(podcast.id()));
    }

    /** Announces each changed podcast once, at the end, because other packages then start long computations. */
    void fetchDue() {
        Set<Long> tried = new HashSet<>();
        Set<Long> changed = new TreeSet<>();
        try {
            List<EpisodeFile> due = files.findNew(clock.instant(), Limit.of(BATCH));
            // A file whose failure could not be stored stays due. It waits for the next call.
            while (tried.addAll(due.stream().map(EpisodeFile::id).toList())) {
                changed.addAll(fetch(due));
                due = files.findNew(clock.instant(), Limit.of(BATCH));
            }
            // One batch only: pages have these files already, and new ones may come meanwhile.
            changed.addAll(fetch(files.findKept(clock.instant(), Limit.of(BATCH))));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            work.attempts()
                    .each(
                            changed,
                            "The new chapters and transcripts of podcast %d were not announced"::formatted,
                            episodes::announce);
        }
    }

    /** {@return the ids of the podcasts whose pages have new content} */
    private Set<Long> fetch(List<EpisodeFile> due) throws InterruptedException {
        Set<Long> changed = ConcurrentHashMap.newKeySet();
        List<Callable<Boolean>> fetches = new ArrayList<>();
        for (EpisodeFile file : due) {
            fetches.add(() -> work.attempts().run("The result for " + file.url() + " was not stored", () -> {
                if (fetch.fetch(file)) {
                    changed.add(file.podcastId());
                }
            }));
        }
        workers.invokeAll(fetches);
        return changed;
    }

    private static String unplanned(long podcastId) {
        return "The program did not look for chapters and transcripts of podcast %d".formatted(podcastId);
    }
}
