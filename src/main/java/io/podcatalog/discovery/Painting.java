package io.podcatalog.discovery;

import io.podcatalog.catalog.EpisodeContent;
import java.util.List;

/** The portrait of an episode, and how the episode writes what is on it. */
record Painting(int edition, Portrait portrait, Wording wording) {

    static Painting of(int edition, EpisodeContent episode, Frequencies frequencies) {
        List<Passage> passages = Passage.of(episode);
        Title title = Title.of(episode);
        Traits traits = Traits.of(episode, title, passages, frequencies::isBoilerplate);
        Portrait portrait = Portrait.of(episode, title, traits, References.of(title, passages), frequencies);
        return new Painting(edition, portrait, Wording.of(title, traits, portrait));
    }
}
