package io.podcatalog.discovery;

import io.podcatalog.catalog.EpisodeContent;
import java.util.List;

/** The result of analyzing an episode: its vector, and the words in which the episode writes its traits. */
record Analysis(int edition, EpisodeVector vector, Wording wording) {

    static Analysis of(int edition, EpisodeContent episode, Frequencies frequencies) {
        List<Passage> passages = Passage.of(episode);
        Title title = Title.of(episode);
        Traits traits = Traits.of(episode, title, passages, frequencies::isBoilerplate);
        EpisodeVector vector = EpisodeVector.of(episode, title, traits, References.of(title, passages), frequencies);
        return new Analysis(edition, vector, Wording.of(title, traits, vector));
    }
}
