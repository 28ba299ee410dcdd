package io.podcatalog.podcast;

import java.util.List;

/** The items of a feed that is read for the first time, so that none is known. */
public final class ReadItems {

    private ReadItems() {}

    public static List<PublishedEpisode> of(PublishedPodcast podcast) {
        return podcast.episodes().stream().map(PublishedEpisode.class::cast).toList();
    }
}
