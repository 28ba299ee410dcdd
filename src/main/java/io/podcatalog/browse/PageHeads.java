package io.podcatalog.browse;

import static io.podcatalog.site.Schema.inContext;
import static io.podcatalog.site.Schema.text;

import io.podcatalog.catalog.EpisodeDetail;
import io.podcatalog.catalog.PodcastDetail;
import io.podcatalog.listing.Labels;
import io.podcatalog.listing.Pager;
import io.podcatalog.listing.Pictures;
import io.podcatalog.listing.Track;
import io.podcatalog.player.EmbedCode;
import io.podcatalog.podcast.Enclosure;
import io.podcatalog.site.PageHead;
import io.podcatalog.site.SiteSettings;
import io.podcatalog.text.Messages;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the heads of the pages of podcasts and episodes. */
@Component
class PageHeads {

    private final SiteSettings site;
    private final Messages messages;
    private final Labels labels;
    private final EmbedCode code;
    private final SharePictures shares;
    private final SeriesData data;

    PageHeads(
            SiteSettings site,
            Messages messages,
            Labels labels,
            EmbedCode code,
            SharePictures shares,
            SeriesData data) {
        this.site = site;
        this.messages = messages;
        this.labels = labels;
        this.code = code;
        this.shares = shares;
        this.data = data;
    }

    /** Search engines index the plain list only: a filtered list, or one in another order, has the same episodes. */
    PageHead of(PodcastDetail podcast, EpisodeListing listing, Pager pager, Pictures pictures) {
        String title = Stream.of(
                        Stream.of(listing.title(podcast)),
                        Stream.of(pager.number())
                                .filter(number -> number > 1)
                                .map(number -> messages.text("head.page", number)))
                .flatMap(Function.identity())
                .collect(Collectors.joining(", "));
        PageHead head = PageHead.of(title, description(podcast), site.url(pager.path(pager.number())))
                .withPicture(pictures.forHead(podcast.cover(), podcast.title(), site))
                .withFeed(text(podcast.feed()), podcast.title())
                .withData("website", inContext(data.of(podcast, pictures, description(podcast))));
        return listing.selection().isPlain() ? head : head.unindexed();
    }

    /** @param track null where the episode has no file */
    PageHead of(EpisodeDetail episode, Pictures pictures, @Nullable Track track) {
        PodcastDetail podcast = episode.podcast();
        String title = messages.text("head.episode", labels.name(episode), podcast.title());
        String url = site.url(episode.path());
        return PageHead.of(title, description(episode), url)
                .withPicture(shares.of(episode, pictures, track == null ? null : track.startsAt()))
                .withRecording(track == null ? null : recording(episode, track))
                .withFeed(text(podcast.feed()), podcast.title())
                .withData("article", data.of(episode, pictures, description(episode), description(podcast)));
    }

    private PageHead.Recording recording(EpisodeDetail episode, Track track) {
        Enclosure file = Objects.requireNonNull(episode.enclosure());
        return new PageHead.Recording(
                track.video() ? "video" : "audio",
                file.url().value(),
                file.type(),
                site.url(episode.path()) + track.query(),
                code.describedAt(episode, track.range()));
    }

    private String description(EpisodeDetail episode) {
        String facts = Stream.of(
                        messages.text(
                                "head.episode-of",
                                labels.name(episode),
                                episode.podcast().title()),
                        episode.publishedAt() == null ? null : messages.text("head.published", episode.publishedAt()),
                        labels.duration(episode.duration()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return longEnough(episode.summary(), messages.text("head.listen", facts));
    }

    private String description(PodcastDetail podcast) {
        return longEnough(podcast.summary(), messages.text("head.podcast", podcast.title()));
    }

    /** Search engines and people ignore a description of three words, so facts follow a short one. */
    private static String longEnough(@Nullable String summary, String facts) {
        if (summary == null) {
            return facts;
        }
        return summary.length() >= 60 ? summary : summary + (summary.matches(".*[.!?…]$") ? " " : ". ") + facts;
    }
}
