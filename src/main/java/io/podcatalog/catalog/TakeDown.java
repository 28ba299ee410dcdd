package io.podcatalog.catalog;

import io.podcatalog.background.Attempts;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes episodes down that the operator must not or will not show, and shows those again that are no longer listed.
 * What is taken down is answered 410 and stands in no list, whatever its feed says.
 */
@Component
class TakeDown {

    private static final Logger log = LoggerFactory.getLogger(TakeDown.class);

    private final Attempts attempts = new Attempts(log);
    private final TakeDownSettings settings;
    private final EpisodeRepository episodes;
    private final PodcastRepository podcasts;
    private final ApplicationEventPublisher news;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TakeDown(
            TakeDownSettings settings,
            EpisodeRepository episodes,
            PodcastRepository podcasts,
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
        attempts.run("podcatalog.taken-down was not heeded; the next start tries again", () -> {
            settings.takenDown().stream()
                    .filter(path -> episodes.findPaths(List.of(path)).isEmpty())
                    .forEach(path -> log.warn("podcatalog.taken-down: there is no episode {}", path));
            apply(settings.takenDown());
        });
    }

    /** @param paths of all episodes that are to be down */
    void apply(List<String> paths) {
        List<Long> down = paths.isEmpty() ? List.of() : episodes.findPaths(paths);
        List<Long> before = episodes.findTakenDown();
        change(down, before, "taken down", id -> episodes.takeDown(id, clock.instant()));
        change(before, down, "shown again", episodes::show);
    }

    /** Each by itself: one that fails leaves nobody else's as it was. */
    private void change(List<Long> these, List<Long> but, String how, Consumer<Long> change) {
        attempts.each(
                these.stream().filter(id -> !but.contains(id)).toList(),
                id -> "Episode %d was not %s; the next start tries again".formatted(id, how),
                id -> transaction.executeWithoutResult(status -> {
                    change.accept(id);
                    tell(id);
                }));
    }

    private void tell(long episode) {
        long podcast = episodes.findPodcastOf(episode);
        podcasts.revise(podcast);
        news.publishEvent(
                new PodcastRevised(podcast, podcasts.findRevision(podcast).orElseThrow()));
    }
}
