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
 * Hides the podcasts whose feeds the operator no longer follows, and those whose publishers ask not to show them.
 * Withholds single episodes that publishers block. All of them and their favorites stay, for the day when they are shown
 * again. Only {@link #delete} removes them.
 */
@Service
@Transactional
public class HiddenPodcasts {

    private final StoredPodcastRepository podcasts;
    private final StoredEpisodeRepository episodes;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    HiddenPodcasts(
            StoredPodcastRepository podcasts,
            StoredEpisodeRepository episodes,
            ApplicationEventPublisher news,
            Clock clock) {
        this.podcasts = podcasts;
        this.episodes = episodes;
        this.news = news;
        this.clock = clock;
    }

    record Withheld(long podcastId, long episodes) {}

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
        episodes.findPodcastsWithBlocked().forEach(id -> withhold(id, shown.contains(id)));
    }

    /**
     * Hides a podcast, and withholds its episodes, if its publisher blocks them now. Shows what its publisher no longer
     * blocks.
     *
     * @param shown whether the operator shows it although its publisher blocks it
     */
    public void followBlock(long id, boolean shown) {
        withhold(id, shown);
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

    /** {@return the numbers of withheld episodes, by podcast id} */
    @Transactional(readOnly = true)
    public Map<Long, Long> withheld() {
        return episodes.countWithheld().stream().collect(Collectors.toMap(Withheld::podcastId, Withheld::episodes));
    }

    private Map<Long, HiddenBecause> byId() {
        return podcasts.findHidden().stream().collect(Collectors.toMap(HiddenPodcast::id, HiddenPodcast::because));
    }

    private void withhold(long id, boolean shown) {
        int changed = shown ? episodes.withholdNone(id) : episodes.withholdBlocked(id);
        if (changed > 0) {
            podcasts.recount(id);
            podcasts.revise(id);
            news.publishEvent(new PodcastRevised(id, podcasts.revisionOf(id)));
        }
    }

    private void change(long id, @Nullable HiddenBecause before, @Nullable HiddenBecause after) {
        if (before != after) {
            podcasts.hide(id, after == null ? null : clock.instant(), after);
            news.publishEvent(new PodcastRevised(id, podcasts.revisionOf(id)));
        }
    }
}
