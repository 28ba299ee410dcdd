package io.podcatalog.browse;

import static io.podcatalog.site.Schema.*;

import io.podcatalog.catalog.EpisodeDetail;
import io.podcatalog.catalog.PodcastDetail;
import io.podcatalog.listing.Labels;
import io.podcatalog.listing.Pictures;
import io.podcatalog.podcast.Chapter;
import io.podcatalog.podcast.Cover;
import io.podcatalog.podcast.Creator;
import io.podcatalog.podcast.Person;
import io.podcatalog.podcast.Transcript;
import io.podcatalog.site.SiteSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Describes podcasts and episodes in the vocabulary of schema.org. */
@Component
class SeriesData {

    /** The group of the Podcast Taxonomy for those who are heard. */
    private static final String HEARD = "cast";

    private final SiteSettings site;
    private final Labels labels;
    private final FileLabels fileLabels;

    SeriesData(SiteSettings site, Labels labels, FileLabels fileLabels) {
        this.site = site;
        this.labels = labels;
        this.fileLabels = fileLabels;
    }

    Map<String, Object> of(EpisodeDetail episode, Pictures pictures, String description, String ofPodcast) {
        return Map.of(
                "@context",
                "https://schema.org",
                "@graph",
                List.of(episode(episode, pictures, description, ofPodcast), breadcrumbs(episode)));
    }

    private Map<String, Object> episode(
            EpisodeDetail episode, Pictures pictures, String description, String ofPodcast) {
        PodcastDetail podcast = episode.podcast();
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
        data.put("description", description);
        put(data, "inLanguage", podcast.language());
        put(data, "image", image(episode.cover(), pictures));
        put(data, "author", authors(episode.byline(), podcast));
        put(data, "actor", people(episode, pictures, true));
        put(data, "contributor", people(episode, pictures, false));
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
        put(data, "hasPart", oneOrMore(clips(episode)));
        data.put("partOfSeries", of(podcast, pictures, ofPodcast));
        return data;
    }

    Map<String, Object> of(PodcastDetail podcast, Pictures pictures, String description) {
        Map<String, Object> data = node("PodcastSeries");
        String url = site.url(podcast.path());
        data.put("@id", url);
        data.put("url", url);
        data.put("name", podcast.title());
        data.put("description", description);
        put(data, "webFeed", podcast.feed());
        put(data, "image", image(podcast.cover(), pictures));
        put(data, "author", authors(podcast.author() == null ? podcast.owner() : podcast.author(), podcast));
        put(data, "inLanguage", podcast.language());
        put(data, "copyrightNotice", podcast.copyright());
        put(
                data,
                "license",
                podcast.license() == null ? null : podcast.license().address());
        put(data, "sameAs", podcast.link());
        return data;
    }

    private static @Nullable Object authors(@Nullable String names, PodcastDetail podcast) {
        return names == null
                ? null
                : oneOrMore(Creator.of(names, podcast.title()).stream()
                        .map(SeriesData::creator)
                        .toList());
    }

    private static Map<String, Object> creator(Creator creator) {
        Map<String, Object> data = node(creator.organization() ? "Organization" : "Person");
        data.put("name", creator.name());
        return data;
    }

    /** @param heard whether to name those who are heard, or all others */
    private @Nullable Object people(EpisodeDetail episode, Pictures pictures, boolean heard) {
        List<Map<String, Object>> people = new ArrayList<>();
        for (Person person : episode.people()) {
            if (person.team().equals(HEARD) == heard) {
                Map<String, Object> data =
                        creator(Creator.named(person.name(), episode.podcast().title()));
                data.put("url", site.url(person.path()));
                put(data, "image", pictures.address(person.cover(), site));
                put(data, "sameAs", person.link());
                people.add(data);
            }
        }
        return oneOrMore(people);
    }

    private @Nullable Object media(EpisodeDetail episode) {
        List<Map<String, Object>> media = new ArrayList<>();
        if (episode.enclosure() != null) {
            Map<String, Object> file = node(episode.enclosure().isVideo() ? "VideoObject" : "AudioObject");
            file.put("contentUrl", episode.enclosure().url().value());
            put(file, "encodingFormat", episode.enclosure().type());
            put(file, "contentSize", episode.enclosure().length());
            put(file, "duration", episode.duration());
            if (episode.transcriptText() != null) {
                // An address is a text too (schema.org/URL), and the text itself would double the page.
                file.put("transcript", site.url(episode.path()) + "#transcript");
            }
            media.add(file);
        }
        for (Transcript transcript : episode.transcripts()) {
            Map<String, Object> file = node("MediaObject");
            file.put("name", fileLabels.transcript(transcript));
            file.put("contentUrl", transcript.url().value());
            file.put("encodingFormat", transcript.type());
            put(file, "inLanguage", transcript.language());
            media.add(file);
        }
        return oneOrMore(media);
    }

    /** A chapter ends where the next one begins. */
    private List<Map<String, Object>> clips(EpisodeDetail episode) {
        List<Chapter> chapters = episode.chapters();
        List<Map<String, Object>> clips = new ArrayList<>();
        for (int i = 0; i < chapters.size(); i++) {
            Chapter chapter = chapters.get(i);
            Duration end = i + 1 < chapters.size() ? chapters.get(i + 1).start() : episode.duration();
            Map<String, Object> clip = node("Clip");
            clip.put("name", chapter.title());
            clip.put("startOffset", seconds(chapter.start()));
            if (end != null && end.compareTo(chapter.start()) > 0) {
                clip.put("endOffset", seconds(end));
            }
            clip.put("url", site.url(episode.path()) + "?t=" + chapter.playFrom());
            clips.add(clip);
        }
        return clips;
    }

    private static Number seconds(Duration moment) {
        return moment.toMillisPart() == 0 ? (Number) moment.toSeconds() : (Number) (moment.toMillis() / 1000.0);
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
}
