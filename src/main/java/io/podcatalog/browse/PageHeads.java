package io.podcatalog.browse;

import static io.podcatalog.site.Schema.*;

import io.podcatalog.catalog.EpisodeDetail;
import io.podcatalog.catalog.PodcastDetail;
import io.podcatalog.listing.Labels;
import io.podcatalog.listing.Pager;
import io.podcatalog.listing.Pictures;
import io.podcatalog.podcast.Cover;
import io.podcatalog.site.PageHead;
import io.podcatalog.site.SiteSettings;
import io.podcatalog.text.Messages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the heads of the pages of podcasts and episodes, with structured data in the vocabulary of schema.org. */
@Component
class PageHeads {

    private final SiteSettings site;
    private final Messages messages;
    private final Labels labels;

    PageHeads(SiteSettings site, Messages messages, Labels labels) {
        this.site = site;
        this.messages = messages;
        this.labels = labels;
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
                .withImage(pictures.address(podcast.cover(), site))
                .withFeed(text(podcast.feed()), podcast.title())
                .withData("website", inContext(series(podcast, pictures)));
        return listing.selection().isPlain() ? head : head.unindexed();
    }

    PageHead of(EpisodeDetail episode, Pictures pictures) {
        PodcastDetail podcast = episode.podcast();
        String title = messages.text("head.episode", labels.name(episode), podcast.title());
        String url = site.url(episode.path());
        return PageHead.of(title, description(episode), url)
                .withImage(pictures.address(episode.cover(), site))
                .withFeed(text(podcast.feed()), podcast.title())
                .withData(
                        "article",
                        Map.of(
                                "@context",
                                "https://schema.org",
                                "@graph",
                                List.of(episode(episode, pictures), breadcrumbs(episode))));
    }

    private Map<String, Object> episode(EpisodeDetail episode, Pictures pictures) {
        Map<String, Object> data = node("PodcastEpisode");
        String url = site.url(episode.path());
        data.put("@id", url);
        data.put("url", url);
        data.put("name", labels.name(episode));
        put(data, "identifier", episode.guid());
        put(data, "datePublished", episode.publishedAt());
        put(data, "duration", episode.duration());
        put(data, "timeRequired", episode.duration());
        put(data, "episodeNumber", episode.number());
        data.put("description", description(episode));
        put(data, "inLanguage", episode.podcast().language());
        put(data, "image", image(episode.cover(), pictures));
        put(data, "author", named("Person", episode.author()));
        if (episode.explicit() != null) {
            data.put("isFamilyFriendly", !episode.explicit());
        }
        if (episode.season() != null) {
            Map<String, Object> season = node("PodcastSeason");
            season.put("seasonNumber", episode.season());
            put(season, "name", episode.seasonName());
            data.put("partOfSeason", season);
        }
        put(data, "associatedMedia", media(episode));
        data.put("partOfSeries", series(episode.podcast(), pictures));
        return data;
    }

    private @Nullable Map<String, Object> media(EpisodeDetail episode) {
        if (episode.enclosure() == null) {
            return null;
        }
        Map<String, Object> media = node(episode.enclosure().isVideo() ? "VideoObject" : "AudioObject");
        media.put("contentUrl", episode.enclosure().url().value());
        put(media, "encodingFormat", episode.enclosure().type());
        put(media, "contentSize", episode.enclosure().length());
        put(media, "duration", episode.duration());
        return media;
    }

    private Map<String, Object> series(PodcastDetail podcast, Pictures pictures) {
        Map<String, Object> data = node("PodcastSeries");
        String url = site.url(podcast.path());
        data.put("@id", url);
        data.put("url", url);
        data.put("name", podcast.title());
        data.put("description", description(podcast));
        put(data, "webFeed", podcast.feed());
        put(data, "image", image(podcast.cover(), pictures));
        put(data, "author", named("Person", podcast.author() == null ? podcast.owner() : podcast.author()));
        put(data, "inLanguage", podcast.language());
        put(data, "copyrightNotice", podcast.copyright());
        put(
                data,
                "license",
                podcast.license() == null ? null : podcast.license().address());
        put(data, "sameAs", podcast.link());
        return data;
    }

    private Map<String, Object> breadcrumbs(EpisodeDetail episode) {
        Map<String, Object> data = node("BreadcrumbList");
        PodcastDetail podcast = episode.podcast();
        data.put(
                "itemListElement",
                List.of(crumb(1, podcast.title(), podcast.path()), crumb(2, labels.name(episode), episode.path())));
        return data;
    }

    private Map<String, Object> crumb(int position, String name, String path) {
        Map<String, Object> crumb = node("ListItem");
        crumb.put("position", position);
        crumb.put("name", name);
        crumb.put("item", site.url(path));
        return crumb;
    }

    /** Browsers don't load the images in structured data, so the publisher's own address may stand there. */
    private @Nullable String image(Cover cover, Pictures pictures) {
        String ours = pictures.address(cover, site);
        return ours == null ? text(cover.image()) : ours;
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
