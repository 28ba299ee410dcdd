package io.podcatalog.discovery;

import io.podcatalog.catalog.EpisodeContent;
import java.util.List;

/** The result of analyzing an episode: its vector, and its subjects. */
record Analysis(int edition, EpisodeVector vector, List<Subject> subjects) {

    static Analysis of(int edition, EpisodeContent episode, Show show) {
        List<Passage> passages = Passage.of(episode, show.recurring()).stream()
                .filter(passage -> !show.frequencies().isCommon(passage))
                .toList();
        Title title = Title.of(episode);
        Traits traits = Traits.of(episode, title, passages);
        Meaning meaning = Meaning.of(
                Meaning.direction(passages, traits.language()),
                show.frequencies().meanDirection());
        int[] references = References.of(episode, title, passages, show.titles());
        return new Analysis(
                edition,
                EpisodeVector.of(episode, title, traits, references, meaning, show.frequencies()),
                new Subjects(title, traits, show).found());
    }
}
