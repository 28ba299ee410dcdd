package io.podcatalog.intake;

import io.podcatalog.background.Attempts;
import io.podcatalog.catalog.PodcastRevised;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes down the episodes that podcatalog.taken-down names, and shows those again that it no longer names. The page of
 * such an episode answers 410, and no list shows the episode, even if its feed still does. The database keeps the paths,
 * so that the imports of all instances know them, whatever the settings of those say.
 */
@Component
class TakeDown {

    private static final Logger log = LoggerFactory.getLogger(TakeDown.class);

    private final Attempts attempts = new Attempts(log);
    private final TakeDownSettings settings;
    private final StoredEpisodeRepository episodes;
    private final StoredPodcastRepository podcasts;
    private final ApplicationEventPublisher news;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TakeDown(
            TakeDownSettings settings,
            StoredEpisodeRepository episodes,
            StoredPodcastRepository podcasts,
            ApplicationEventPublisher news,
            TransactionTemplate transaction,
            Clock clock) {
        this.settings = settings;
        this.episodes = episodes;
        this.podcasts = podcasts;
        this.news = news;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        attempts.run("podcatalog.taken-down was not applied; the next start tries again", () -> {
            List<String> paths = settings.takenDown();
            if (paths != null) {
                paths.stream()
                        .filter(path -> episodes.findPaths(List.of(path)).isEmpty())
                        .forEach(path -> log.warn("podcatalog.taken-down: there is no episode {} yet", path));
                apply(paths);
            }
        });
    }

    /** @param paths of all episodes to take down, now or when an import brings them; every other one is shown */
    void apply(List<String> paths) {
        transaction.executeWithoutResult(status -> {
            episodes.clearTakenDownPaths();
            Set.copyOf(paths).forEach(episodes::addTakenDownPath);
        });
        List<Long> down = paths.isEmpty() ? List.of() : episodes.findPaths(paths);
        List<Long> before = episodes.findTakenDown();
        change(down, before, "taken down", id -> episodes.takeDown(id, clock.instant()));
        change(before, down, "shown again", episodes::show);
    }

    /** Each episode has its own transaction: one that fails does not stop the others. */
    private void change(List<Long> ids, List<Long> except, String how, Consumer<Long> change) {
        attempts.each(
                ids.stream().filter(id -> !except.contains(id)).toList(),
                id -> "Episode %d was not %s; the next start tries again".formatted(id, how),
                id -> transaction.executeWithoutResult(status -> {
                    change.accept(id);
                    announce(id);
                }));
    }

    private void announce(long episode) {
        long podcast = episodes.findPodcastOf(episode);
        podcasts.revise(podcast);
        podcasts.recount(podcast);
        news.publishEvent(new PodcastRevised(podcast, podcasts.revisionOf(podcast)));
    }
}
