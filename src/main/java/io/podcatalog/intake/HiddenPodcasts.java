package io.podcatalog.intake;

import io.podcatalog.catalog.PodcastRevised;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hides the podcasts whose feeds the operator no longer follows. Their episodes and favorites stay, for the day when the
 * operator follows the feed again. Only {@link #delete} removes them.
 */
@Service
@Transactional
public class HiddenPodcasts {

    private final StoredPodcastRepository podcasts;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    HiddenPodcasts(StoredPodcastRepository podcasts, ApplicationEventPublisher news, Clock clock) {
        this.podcasts = podcasts;
        this.news = news;
        this.clock = clock;
    }

    record Title(long id, String title) {}

    /** Hides all of these podcasts, and shows those hidden ones that are not among them. */
    public void hideOnly(Collection<Long> ids) {
        List<Long> before = podcasts.findHidden();
        change(ids.stream().filter(id -> !before.contains(id)).toList(), id -> podcasts.hide(id, clock.instant()));
        change(before.stream().filter(id -> !ids.contains(id)).toList(), podcasts::show);
    }

    /** {@return the titles of hidden podcasts, by id} */
    @Transactional(readOnly = true)
    public Map<Long, String> titles() {
        return podcasts.findHiddenTitles().stream().collect(Collectors.toMap(Title::id, Title::title));
    }

    /** Deletes a podcast with its episodes and favorites for good. */
    public void delete(long id) {
        podcasts.delete(id);
    }

    private void change(List<Long> ids, LongConsumer change) {
        for (long id : ids) {
            change.accept(id);
            news.publishEvent(new PodcastRevised(id, podcasts.revisionOf(id)));
        }
    }
}
