package io.podcatalog.listing;

import io.podcatalog.catalog.EpisodeSummary;
import io.podcatalog.podcast.Cover;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gives a page the rows of its episodes: the episodes with their pictures and tracks. */
@Component
public class EpisodeRows {

    private final Covers covers;
    private final Tracks tracks;

    EpisodeRows(Covers covers, Tracks tracks) {
        this.covers = covers;
        this.tracks = tracks;
    }

    /**
     * Adds them to the model.
     *
     * @param others the other covers on the page
     * @return the pictures of all covers on the page
     */
    public Pictures add(List<EpisodeSummary> episodes, Stream<Cover> others, Model model) {
        Pictures pictures = covers.of(Stream.concat(others, episodes.stream().map(EpisodeSummary::cover))
                .toList());
        model.addAttribute("episodes", episodes);
        model.addAttribute("pictures", pictures);
        model.addAttribute("shared", SharedByRows.of(episodes, pictures));
        model.addAttribute("tracks", tracks.of(episodes, pictures));
        return pictures;
    }
}
