package io.podcatalog.artwork;

import io.podcatalog.browse.SharePictures;
import io.podcatalog.catalog.EpisodeDetail;
import io.podcatalog.listing.Labels;
import io.podcatalog.listing.Picture;
import io.podcatalog.listing.Pictures;
import io.podcatalog.site.PageHead;
import io.podcatalog.site.SiteSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows what the picture beside a link to an episode shows, and its address. */
@Component
class ShareCards implements SharePictures {

    private final Labels labels;
    private final SiteSettings site;

    ShareCards(Labels labels, SiteSettings site) {
        this.labels = labels;
        this.site = site;
    }

    @Override
    public PageHead.Picture of(EpisodeDetail episode, Pictures pictures, @Nullable Duration start) {
        ShareCard card = card(episode, pictures, start);
        String alternative = labels.name(episode) + " – " + episode.podcast().title();
        return new PageHead.Picture(site.url(card.path()), SharePicture.WIDTH, SharePicture.HEIGHT, alternative);
    }

    /** A moment outside the episode is left out, so an episode has no more pictures than seconds. */
    ShareCard card(EpisodeDetail episode, Pictures pictures, @Nullable Duration start) {
        Duration length = episode.duration();
        Duration second = start == null || length == null || start.compareTo(length) >= 0 || start.toSeconds() == 0
                ? null
                : Duration.ofSeconds(start.toSeconds());
        Picture picture = pictures.of(episode.cover());
        return new ShareCard(
                episode.path(),
                labels.name(episode),
                episode.podcast().title(),
                episode.cover(),
                picture == null ? null : picture.largest().path(),
                second,
                labels.moment(second));
    }
}
