package io.podcatalog.intake;

import io.podcatalog.catalog.HiddenBecause;
import io.podcatalog.catalog.PodcastRevised;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hides the podcasts whose feeds the operator no longer follows, and those whose publishers ask not to show them. Their
 * episodes and favorites stay, for the day when the podcast is shown again. Only {@link #delete} removes them.
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

    /**
     * Hides these podcasts and those that their publishers block, and shows all others.
     *
     * @param unfollowed the podcasts whose feeds the operator no longer follows
     * @param shown the podcasts that the operator shows although their publishers block them
     */
    public void hideOnly(Collection<Long> unfollowed, Collection<Long> shown) {
        Map<Long, HiddenBecause> after = new HashMap<>();
        podcasts.findBlocked().stream()
                .filter(id -> !shown.contains(id))
                .forEach(id -> after.put(id, HiddenBecause.BLOCKED));
        unfollowed.forEach(id -> after.put(id, HiddenBecause.UNFOLLOWED));
        Map<Long, HiddenBecause> before = byId();
        Set<Long> all = new HashSet<>(before.keySet());
        all.addAll(after.keySet());
        all.forEach(id -> change(id, before.get(id), after.get(id)));
    }

    /**
     * Hides a podcast if its publisher blocks it now, and shows it if its publisher no longer does.
     *
     * @param shown whether the operator shows it although its publisher blocks it
     */
    public void followBlock(long id, boolean shown) {
        HiddenBecause before = byId().get(id);
        if (before != HiddenBecause.UNFOLLOWED) {
            boolean blocked = !shown && podcasts.findBlocked().contains(id);
            change(id, before, blocked ? HiddenBecause.BLOCKED : null);
        }
    }

    @Transactional(readOnly = true)
    public List<HiddenPodcast> list() {
        return podcasts.findHidden();
    }

    /** Deletes a podcast with its episodes and favorites for good. */
    public void delete(long id) {
        podcasts.delete(id);
    }

    private Map<Long, HiddenBecause> byId() {
        return podcasts.findHidden().stream().collect(Collectors.toMap(HiddenPodcast::id, HiddenPodcast::because));
    }

    private void change(long id, @Nullable HiddenBecause before, @Nullable HiddenBecause after) {
        if (before != after) {
            podcasts.hide(id, after == null ? null : clock.instant(), after);
            news.publishEvent(new PodcastRevised(id, podcasts.revisionOf(id)));
        }
    }
}
