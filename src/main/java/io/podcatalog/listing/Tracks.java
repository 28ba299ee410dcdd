package io.podcatalog.listing;

import io.podcatalog.catalog.EpisodeDetail;
import io.podcatalog.catalog.EpisodeSummary;
import io.podcatalog.podcast.Enclosure;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.podcast.PlayRange;
import io.podcatalog.site.SiteSettings;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the tracks of episodes that have a file to play. */
@Component
public class Tracks {

    private final SiteSettings site;
    private final Labels labels;

    Tracks(SiteSettings site, Labels labels) {
        this.site = site;
        this.labels = labels;
    }

    /** {@return the tracks of the episodes that have a file, by episode id} */
    public Map<Long, Track> of(Collection<EpisodeSummary> episodes, Pictures pictures) {
        return episodes.stream()
                .filter(episode -> episode.enclosure() != null)
                .collect(Collectors.toMap(EpisodeSummary::id, episode -> of(episode, pictures)));
    }

    private Track of(EpisodeSummary episode, Pictures pictures) {
        return track(
                episode.path(),
                labels.name(episode),
                episode.podcastTitle(),
                Objects.requireNonNull(episode.enclosure()),
                pictures.of(episode.cover()),
                episode.duration(),
                null,
                null);
    }

    /** {@return the track, null where there is no enclosure} A start that is not a moment of the episode is ignored. */
    @Nullable
    public Track of(EpisodeDetail episode, Pictures pictures, @Nullable String t) {
        Enclosure enclosure = episode.enclosure();
        return enclosure == null
                ? null
                : track(
                        episode.path(),
                        labels.name(episode),
                        episode.podcast().title(),
                        enclosure,
                        pictures.of(episode.cover()),
                        episode.duration(),
                        enclosure.isVideo() ? Captions.of(episode, labels) : null,
                        range(t, episode.duration()));
    }

    private Track track(
            String path,
            String title,
            String podcast,
            Enclosure enclosure,
            @Nullable Picture picture,
            @Nullable Duration duration,
            @Nullable Captions captions,
            @Nullable PlayRange range) {
        return new Track(
                path,
                title,
                podcast,
                source(enclosure.url()),
                enclosure.isVideo(),
                picture == null ? null : picture.smallest().path(),
                picture == null ? null : picture.largest().path(),
                duration == null ? null : duration.toSeconds(),
                captions,
                range);
    }

    /** {@return the address from which a page of this site can play the file} */
    public String source(HttpUrl enclosure) {
        String source = site.seenFromHere(enclosure);
        return site.isSecure() ? overHttps(source) : source;
    }

    /** Browsers block audio over http on a page with https, and most hosts serve their files over https as well. */
    private static String overHttps(String file) {
        return file.replaceFirst("^http:(//[^/?#]*?)(?::80)?(?=[/?#]|$)", "https:$1");
    }

    private static @Nullable PlayRange range(@Nullable String t, @Nullable Duration duration) {
        return PlayRange.parse(t)
                .filter(range -> !range.isWhole())
                .filter(range -> duration == null || range.start().compareTo(duration) < 0)
                .orElse(null);
    }
}
