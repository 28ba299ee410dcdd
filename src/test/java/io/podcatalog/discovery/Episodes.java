package io.podcatalog.discovery;

import io.podcatalog.catalog.EpisodeContent;
import io.podcatalog.catalog.PodcastSummary;
import io.podcatalog.notes.Recurrence;
import io.podcatalog.notes.RecurringSentences;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.podcast.Person;
import io.podcatalog.podcast.PublishedEpisode;
import io.podcatalog.podcast.PublishedPodcast;
import io.podcatalog.podcast.ReadItems;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The episodes of a podcast in the form that the catalog returns, with the ids 1, 2 and so on. */
final class Episodes {

    private final List<EpisodeContent> all = new ArrayList<>();
    private final PodcastSummary podcast;

    /** The addresses of the episodes' pages at the publisher. */
    final Map<Long, String> links = new HashMap<>();

    Episodes() {
        this("Night Shift", "Hosting Hanna on software that must not sleep.", "Ann Author");
    }

    private Episodes(String title, String summary, String author) {
        HttpUrl feed = HttpUrl.parse("https://feeds.example.com/rss").orElseThrow();
        podcast = new PodcastSummary(1, "show", title, summary, author, feed, null, null, null, false, 1, 1, null);
    }

    static Episodes of(PublishedPodcast podcast) {
        Episodes episodes = new Episodes(String.valueOf(podcast.title()), podcast.summary(), podcast.author());
        ReadItems.of(podcast).forEach(item -> episodes.add(item, podcast.language()));
        return episodes;
    }

    long add(String title, String notes, String... people) {
        return add(title, notes, List.of(), people);
    }

    long add(String title, String notes, List<String> keywords, String... people) {
        long id = all.size() + 1;
        List<Person> persons = Stream.of(people)
                .map(name -> new Person(name, "guest", "cast", null, null))
                .toList();
        all.add(new EpisodeContent(
                id,
                1,
                "Night Shift",
                null,
                title,
                null,
                "<p>" + notes + "</p>",
                keywords,
                Instant.EPOCH.plus(id, ChronoUnit.DAYS),
                null,
                null,
                null,
                false,
                persons,
                List.of(),
                List.of()));
        return id;
    }

    private void add(PublishedEpisode item, @Nullable String language) {
        all.add(new EpisodeContent(
                all.size() + 1,
                1,
                podcast.title(),
                language,
                item.title(),
                item.summary(),
                item.notes() == null ? null : item.notes().html(),
                item.keywords(),
                item.publishedAt() == null ? Instant.EPOCH : item.publishedAt(),
                item.duration(),
                item.season(),
                item.number(),
                false,
                item.people(),
                item.chapters(),
                List.of()));
    }

    EpisodeContent get(long id) {
        return all.get((int) id - 1);
    }

    List<EpisodeContent> all() {
        return all;
    }

    Show show() {
        Recurrence recurrence = new Recurrence(all.size());
        all.stream()
                .sorted(Comparator.comparing(EpisodeContent::listedAt))
                .forEach(episode -> recurrence.add(episode.summary(), episode.notesHtml()));
        RecurringSentences recurring = recurrence.found();
        Frequencies frequencies = new Frequencies(all.size());
        all.forEach(episode -> frequencies.add(episode, recurring));
        Titles titles = new Titles(all.stream().map(Title::of).toList(), links);
        return new Show(podcast, titles, recurring, frequencies);
    }

    List<Analysis> analyses() {
        Show show = show();
        return all.stream().map(episode -> Analysis.of(1, episode, show)).toList();
    }

    /** {@return the relations of all episodes, in their order} */
    List<Relation> relations() {
        return relations(analyses());
    }

    static List<Relation> relations(List<Analysis> analyses) {
        Map<Long, List<Subject>> subjects = analyses.stream()
                .collect(Collectors.toMap(analysis -> analysis.vector().id(), Analysis::subjects));
        List<EpisodeVector> vectors = analyses.stream().map(Analysis::vector).toList();
        return new Relations(new SimilarityIndex(vectors), ids -> subjects).of(vectors);
    }
}
