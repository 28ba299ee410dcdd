package io.podcatalog.subscription;

import io.podcatalog.intake.HiddenPodcasts;
import io.podcatalog.podcast.HttpUrl;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Decides which podcasts the site shows: those of followed feeds, without those that publishers block. */
@Component
class Visibility {

    private final Set<HttpUrl> showBlocked;
    private final SubscriptionRepository subscriptions;
    private final HiddenPodcasts hiddenPodcasts;

    Visibility(SubscriptionSettings settings, SubscriptionRepository subscriptions, HiddenPodcasts hiddenPodcasts) {
        this.showBlocked = Set.copyOf(settings.showBlocked());
        this.subscriptions = subscriptions;
        this.hiddenPodcasts = hiddenPodcasts;
    }

    /** Applies the list of followed feeds and the settings to all podcasts. */
    void update() {
        hiddenPodcasts.hideOnly(
                subscriptions.findUnfollowedPodcasts(),
                subscriptions.findFollowed().stream()
                        .filter(this::isShownBlocked)
                        .map(Subscription::podcastId)
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** Applies what a feed says now to its podcast. Belongs into the transaction of the import. */
    void update(Subscription imported) {
        hiddenPodcasts.followBlock(Objects.requireNonNull(imported.podcastId()), isShownBlocked(imported));
    }

    /** An operator may name the feed by its old address or by its new one. */
    private boolean isShownBlocked(Subscription feed) {
        return showBlocked.contains(feed.address()) || showBlocked.contains(feed.source());
    }
}
