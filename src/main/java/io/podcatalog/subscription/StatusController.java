package io.podcatalog.subscription;

import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.PodcastSummary;
import io.podcatalog.intake.HiddenPodcast;
import io.podcatalog.intake.HiddenPodcasts;
import io.podcatalog.site.FetchedFiles;
import io.podcatalog.site.FileCount;
import io.podcatalog.site.PageHead;
import io.podcatalog.site.SiteSettings;
import io.podcatalog.site.StatusNote;
import io.podcatalog.text.FailureReasons;
import io.podcatalog.text.Messages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the state of each feed, in plain words. */
@Controller
class StatusController {

    private final SubscriptionRepository subscriptions;
    private final FollowedFeeds followedFeeds;
    private final Catalog catalog;
    private final HiddenPodcasts hiddenPodcasts;
    private final ObjectProvider<FetchedFiles> fetchedFiles;
    private final List<StatusNote> notes;
    private final SiteSettings site;
    private final FailureReasons reasons;
    private final Messages messages;

    StatusController(
            SubscriptionRepository subscriptions,
            FollowedFeeds followedFeeds,
            Catalog catalog,
            HiddenPodcasts hiddenPodcasts,
            ObjectProvider<FetchedFiles> fetchedFiles,
            List<StatusNote> notes,
            SiteSettings site,
            FailureReasons reasons,
            Messages messages) {
        this.subscriptions = subscriptions;
        this.followedFeeds = followedFeeds;
        this.catalog = catalog;
        this.hiddenPodcasts = hiddenPodcasts;
        this.fetchedFiles = fetchedFiles;
        this.notes = notes;
        this.site = site;
        this.reasons = reasons;
        this.messages = messages;
    }

    @GetMapping("/status")
    String show(Model model) {
        List<FeedStatus> feeds =
                subscriptions.findFollowed().stream().map(Subscription::status).toList();
        Map<Long, PodcastSummary> podcasts =
                catalog.podcasts().stream().collect(Collectors.toMap(PodcastSummary::id, Function.identity()));
        Map<Long, List<FileCount>> files = fetchedFiles.stream()
                .flatMap(fetched -> fetched.counts().stream())
                .collect(Collectors.groupingBy(FileCount::podcastId));
        model.addAttribute("feeds", feeds);
        model.addAttribute("podcasts", podcasts);
        model.addAttribute("files", files);
        model.addAttribute(
                "notes",
                notes.stream().map(StatusNote::text).flatMap(Optional::stream).toList());
        model.addAttribute(
                "unfollowed",
                subscriptions.findUnfollowed().stream()
                        .map(Subscription::status)
                        .toList());
        model.addAttribute(
                "hidden",
                hiddenPodcasts.list().stream().collect(Collectors.toMap(HiddenPodcast::id, Function.identity())));
        model.addAttribute("withheld", hiddenPodcasts.withheld());
        model.addAttribute("listFailure", reasons.text(followedFeeds.failure()));
        model.addAttribute("reasons", reasons);
        model.addAttribute(
                "head",
                PageHead.of(messages.text("status.title"), messages.text("status.description"), site.url("/status"))
                        .unindexed());
        return "subscription/status";
    }
}
