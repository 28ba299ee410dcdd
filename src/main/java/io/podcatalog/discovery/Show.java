package io.podcatalog.discovery;

import io.podcatalog.catalog.PodcastSummary;
import io.podcatalog.notes.RecurringSentences;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the analysis of an episode must know of its podcast and the other episodes. */
record Show(PodcastSummary podcast, Titles titles, RecurringSentences recurring, Frequencies frequencies) {

    /** {@return whether this is the name of the podcast, a part of it, or the name with further words} */
    boolean isNamed(String name) {
        List<String> title = Subjects.words(podcast.title()).toList();
        List<String> words = Subjects.words(name).toList();
        return title.containsAll(words) || words.containsAll(title);
    }

    /** {@return whether the podcast's description has a name, in lower case: it is then a host or the whole subject} */
    boolean describes(String name) {
        return Stream.of(podcast.author(), podcast.summary())
                .anyMatch(text -> text != null && text.toLowerCase(Locale.ROOT).contains(name));
    }
}
