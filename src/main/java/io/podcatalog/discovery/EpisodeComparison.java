package io.podcatalog.discovery;

import io.podcatalog.background.Attempts;
import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodeContent;
import io.podcatalog.catalog.EpisodeContents;
import io.podcatalog.catalog.PodcastSummary;
import io.podcatalog.discovery.EpisodeVectorStore.Edition;
import io.podcatalog.intake.RecurringTexts;
import io.podcatalog.notes.RecurringSentences;
import io.podcatalog.pagecache.PageChanges;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares the episodes of a podcast: at first all of them, and again all when a tenth has changed since. Otherwise it
 * compares the changed episodes and those whose relations they affect. It counts how rare words are only when it
 * compares all episodes. With the same counts, comparing one by one gives the same relations as comparing all at once.
 */
@Component
class EpisodeComparison {

    /** Texts in memory at once; the transcript of one episode may have a million characters. */
    private static final int BATCH = 50;

    private static final double FEW_CHANGES = 0.1;

    private final Attempts attempts = new Attempts(LoggerFactory.getLogger(EpisodeComparison.class));
    private final Catalog catalog;
    private final EpisodeContents contents;
    private final RecurringTexts recurringTexts;
    private final EpisodeVectorStore vectors;
    private final RelatedEpisodeStore relations;
    private final TopicStore topics;
    private final RerunStore reruns;
    private final PageChanges pages;
    private final TransactionTemplate transaction;

    EpisodeComparison(
            Catalog catalog,
            EpisodeContents contents,
            RecurringTexts recurringTexts,
            EpisodeVectorStore vectors,
            RelatedEpisodeStore relations,
            TopicStore topics,
            RerunStore reruns,
            PageChanges pages,
            TransactionTemplate transaction) {
        this.catalog = catalog;
        this.contents = contents;
        this.recurringTexts = recurringTexts;
        this.vectors = vectors;
        this.relations = relations;
        this.topics = topics;
        this.reruns = reruns;
        this.pages = pages;
        this.transaction = transaction;
    }

    /** {@return how many of the podcast's episodes got new relations} */
    int compare(PodcastSummary podcast) {
        RelatedRun last = relations.run(podcast.id()).orElse(null);
        if (last != null && last.revision() == podcast.revision()) {
            return 0;
        }
        List<Long> incomplete = transaction.execute(status -> forgetTakenDown(podcast.id()));
        List<Edition> editions = vectors.editions(podcast.id());
        List<Edition> changed = editions.stream().filter(Edition::isNew).toList();
        if (last == null || last.changes() + changed.size() > editions.size() * FEW_CHANGES) {
            return compareAll(podcast, editions);
        }
        return compareChanged(podcast, editions, changed, incomplete, last);
    }

    /** {@return the episodes that were related to one that is taken down, and so have a relation too few now} */
    private List<Long> forgetTakenDown(long podcastId) {
        List<Long> takenDown = vectors.takenDown(podcastId);
        List<Long> incomplete = relations.relatingTo(takenDown);
        vectors.forget(takenDown);
        relations.forget(takenDown);
        topics.forget(takenDown);
        if (!takenDown.isEmpty()) {
            pages.tell(podcastId);
        }
        return incomplete;
    }

    private int compareAll(PodcastSummary podcast, List<Edition> editions) {
        // If this is interrupted, the next run compares all episodes again.
        relations.begin(podcast.id());
        RecurringSentences recurring = recurringTexts.find(podcast.id());
        Show show = new Show(podcast, Titles.of(editions), recurring, new Frequencies(editions.size()));
        forEach(
                editions,
                batch -> attempts.each(
                        batch,
                        EpisodeComparison::uncounted,
                        episode -> show.frequencies().add(episode, recurring)));
        PodcastTopics found = new PodcastTopics();
        List<EpisodeVector> all = new ArrayList<>();
        forEach(editions, batch -> {
            List<Analysis> analyses = analyze(batch, editions, show);
            transaction.executeWithoutResult(status -> vectors.put(analyses));
            analyses.forEach(analysis -> {
                found.add(analysis.vector().id(), analysis.subjects());
                all.add(analysis.vector());
            });
        });
        List<Relation> related = relate(new SimilarityIndex(all), all);
        transaction.executeWithoutResult(status -> {
            relations.replace(all, related);
            reruns.replace(podcast.id(), Publications.of(all));
            topics.replace(podcast.id(), found.found());
            topics.put(podcast.id(), ids(all), found.ofEpisodes());
            recurringTexts.keep(podcast.id(), recurring);
            relations.finish(podcast.id(), podcast.revision(), show.frequencies());
            pages.tell(podcast.id());
        });
        return all.size();
    }

    private int compareChanged(
            PodcastSummary podcast,
            List<Edition> editions,
            List<Edition> changed,
            List<Long> incomplete,
            RelatedRun last) {
        Show show = new Show(podcast, Titles.of(editions), catalog.recurring(podcast.id()), last.frequencies());
        List<Analysis> analyses = new ArrayList<>();
        forEach(changed, batch -> analyses.addAll(analyze(batch, changed, show)));
        List<Long> analyzed = ids(analyses.stream().map(Analysis::vector).toList());
        Set<EpisodeVector> affected = new LinkedHashSet<>();
        transaction.executeWithoutResult(status -> {
            vectors.put(analyses);
            SimilarityIndex index = new SimilarityIndex(vectors.vectors(podcast.id()));
            affected.addAll(new AffectedEpisodes(index, analyzed, relations.lastRelations(podcast.id()))
                    .with(Stream.of(incomplete, relations.relatingTo(analyzed))
                            .flatMap(List::stream)
                            .toList()));
            relations.replace(affected, relate(index, affected));
            reruns.replace(podcast.id(), Publications.of(index.vectors()));
            topics.put(podcast.id(), analyzed, FoundTopic.of(analyses, topics.found(podcast.id())));
            relations.recordProgress(podcast.id(), podcast.revision(), analyzed.size());
            pages.tell(podcast.id());
        });
        return affected.size();
    }

    private List<Relation> relate(SimilarityIndex index, Collection<EpisodeVector> which) {
        Relations comparing = new Relations(index, vectors::subjects);
        List<Relation> all = new ArrayList<>();
        attempts.inBatches(
                List.copyOf(which),
                BATCH,
                vector -> "No related episodes were computed for episode " + vector.id(),
                some -> all.addAll(comparing.of(some)));
        return all;
    }

    /** Leaves out episodes that can't be analyzed: they get no related episodes. */
    private List<Analysis> analyze(List<EpisodeContent> episodes, List<Edition> editions, Show show) {
        Map<Long, Integer> current = editions.stream().collect(Collectors.toMap(Edition::episodeId, Edition::current));
        List<Analysis> analyses = new ArrayList<>();
        attempts.each(
                episodes,
                episode -> "Episode %d was not analyzed and gets no related episodes".formatted(episode.id()),
                episode -> analyses.add(Analysis.of(current.get(episode.id()), episode, show)));
        return analyses;
    }

    private static List<Long> ids(List<EpisodeVector> vectors) {
        return vectors.stream().map(EpisodeVector::id).toList();
    }

    private static String uncounted(EpisodeContent episode) {
        return "The words of episode %d were not counted".formatted(episode.id());
    }

    /** Takes the episodes in the order of their ids. */
    private void forEach(List<Edition> editions, Consumer<List<EpisodeContent>> task) {
        attempts.inBatches(
                editions.stream().map(Edition::episodeId).toList(),
                BATCH,
                "Episode %d could not be read to compare it with others"::formatted,
                ids -> task.accept(contents.of(ids)));
    }
}
