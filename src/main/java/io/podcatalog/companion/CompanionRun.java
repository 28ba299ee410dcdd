package io.podcatalog.companion;

import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodeCompanions;
import io.podcatalog.catalog.EpisodesImported;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Fetches what is due after an import, at the start and whenever a failed fetch is to be tried again: a few files at
 * once, beside the imports and the pages, neither of which waits.
 */
@Component
class CompanionRun implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(CompanionRun.class);

    /** Files between two looks at what is due, so that a new episode does not wait for a whole archive. */
    private static final int BATCH = 20;

    private final Catalog catalog;
    private final EpisodeCompanions episodes;
    private final CompanionPlan plan;
    private final CompanionRepository companions;
    private final CompanionFetch fetch;
    private final Clock clock;
    private final int atATime;
    private final ScheduledExecutorService runner =
            Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("companions-"));
    private final ExecutorService workers;

    CompanionRun(
            Catalog catalog,
            EpisodeCompanions episodes,
            CompanionPlan plan,
            CompanionRepository companions,
            CompanionFetch fetch,
            CompanionSettings settings,
            Clock clock) {
        this.catalog = catalog;
        this.episodes = episodes;
        this.plan = plan;
        this.companions = companions;
        this.fetch = fetch;
        this.clock = clock;
        this.atATime = settings.atATime();
        this.workers =
                Executors.newFixedThreadPool(Math.max(1, atATime), new CustomizableThreadFactory("companion-fetch-"));
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (atATime > 0) {
            runner.execute(guarded(() -> catalog.podcasts().forEach(podcast -> plan.renew(podcast.id()))));
            runner.scheduleWithFixedDelay(guarded(this::fetchDue), 0, 1, TimeUnit.MINUTES);
        }
    }

    @TransactionalEventListener
    void on(EpisodesImported news) {
        if (atATime > 0) {
            runner.execute(guarded(() -> plan.renew(news.podcastId())));
            runner.execute(guarded(this::fetchDue));
        }
    }

    /** {@return what is done when all that was asked for until now is fetched or has failed} */
    Future<?> settled() {
        return runner.submit(() -> {});
    }

    @Override
    public void destroy() throws InterruptedException {
        runner.shutdownNow();
        workers.shutdownNow();
        workers.awaitTermination(10, TimeUnit.SECONDS);
    }

    /** The news come once at the end, because others compute for a while when they hear them. */
    private void fetchDue() {
        Set<Long> changed = new TreeSet<>();
        try {
            List<Companion> due;
            do {
                due = companions.findDue(clock.instant(), Limit.of(BATCH));
                changed.addAll(fetch(due));
            } while (!due.isEmpty());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            changed.forEach(episodes::announce);
        }
    }

    /** {@return the podcasts whose pages have something new to show} */
    private Set<Long> fetch(List<Companion> due) throws InterruptedException {
        List<Callable<Boolean>> fetches = new ArrayList<>();
        due.forEach(companion -> fetches.add(() -> fetch.fetch(companion)));
        List<Future<Boolean>> results = workers.invokeAll(fetches);
        Set<Long> changed = new TreeSet<>();
        for (int i = 0; i < due.size(); i++) {
            try {
                if (results.get(i).get()) {
                    changed.add(due.get(i).podcastId());
                }
            } catch (ExecutionException broken) {
                throw new IllegalStateException(broken.getCause());
            }
        }
        return changed;
    }

    /** The database may be away for a while; the run must outlive that. */
    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException failure) {
                log.warn("Chapters and transcripts were not looked for: {}", failure.toString());
            }
        };
    }
}
