package io.podcatalog.discovery;

import io.podcatalog.catalog.EpisodeContent;
import io.podcatalog.notes.RecurringSentences;
import java.util.List;

/** The result of analyzing an episode: its vector, and the words in which the episode writes its traits. */
record Analysis(int edition, EpisodeVector vector, Wording wording) {

    static Analysis of(int edition, EpisodeContent episode, Frequencies frequencies, RecurringSentences recurring) {
        List<Passage> passages = Passage.of(episode);
        Title title = Title.of(episode);
        Traits traits = Traits.of(
                episode,
                title,
                passages,
                passage -> frequencies.isBoilerplate(passage)
                        || !passage.part().isHeading() && recurring.contains(passage.text()));
        EpisodeVector vector = EpisodeVector.of(episode, title, traits, References.of(title, passages), frequencies);
        return new Analysis(edition, vector, Wording.of(title, traits, vector));
    }
}
