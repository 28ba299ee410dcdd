package io.podcatalog.catalog;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes episodes down that the operator must not or will not show, and shows those again that are no longer listed.
 * What is taken down is answered 410 and stands in no list, whatever its feed says.
 */
@Component
class TakeDown {

    private static final Logger log = LoggerFactory.getLogger(TakeDown.class);

    private final TakeDownSettings settings;
    private final EpisodeRepository episodes;
    private final PodcastRepository podcasts;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    TakeDown(
            TakeDownSettings settings,
            EpisodeRepository episodes,
            PodcastRepository podcasts,
            ApplicationEventPublisher news,
            Clock clock) {
        this.settings = settings;
        this.episodes = episodes;
        this.podcasts = podcasts;
        this.news = news;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void start() {
        settings.takenDown().stream()
                .filter(path -> episodes.findPaths(List.of(path)).isEmpty())
                .forEach(path -> log.warn("podcatalog.taken-down: there is no episode {}", path));
        apply(settings.takenDown());
    }

    /** @param paths of all episodes that are to be down */
    @Transactional
    public void apply(List<String> paths) {
        List<Long> down = paths.isEmpty() ? List.of() : episodes.findPaths(paths);
        List<Long> before = episodes.findTakenDown();
        down.stream().filter(id -> !before.contains(id)).forEach(id -> {
            episodes.takeDown(id, clock.instant());
            tell(id);
        });
        before.stream().filter(id -> !down.contains(id)).forEach(id -> {
            episodes.show(id);
            tell(id);
        });
    }

    private void tell(long episode) {
        long podcast = episodes.findPodcastOf(episode);
        podcasts.revise(podcast);
        news.publishEvent(
                new EpisodesImported(podcast, podcasts.findRevision(podcast).orElseThrow()));
    }
}
