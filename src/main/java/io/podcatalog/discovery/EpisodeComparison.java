package io.podcatalog.discovery;

import io.podcatalog.catalog.EpisodeContent;
import io.podcatalog.catalog.EpisodeContents;
import io.podcatalog.catalog.PodcastSummary;
import io.podcatalog.discovery.PortraitStore.Edition;
import io.podcatalog.discovery.Relation.Pair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares the episodes of a podcast: all of them at first and when a tenth has changed since, else those that changed
 * and those that one of them is now closer to. How rare a word is, is counted when all are compared and stays so until
 * then; with the same counts, comparing one by one comes to the same relations as comparing all at once.
 */
@Component
class EpisodeComparison {

    /** Texts in memory at once; the transcript of one episode may have a million characters. */
    private static final int BATCH = 50;

    private static final double FEW_CHANGES = 0.1;

    private final EpisodeContents contents;
    private final PortraitStore portraits;
    private final RelatedEpisodeStore relations;
    private final TopicStore topics;
    private final TransactionTemplate transaction;

    EpisodeComparison(
            EpisodeContents contents,
            PortraitStore portraits,
            RelatedEpisodeStore relations,
            TopicStore topics,
            TransactionTemplate transaction) {
        this.contents = contents;
        this.portraits = portraits;
        this.relations = relations;
        this.topics = topics;
        this.transaction = transaction;
    }

    /** {@return how many of the podcast's episodes were related anew} */
    int compare(PodcastSummary podcast) {
        RelatedRun last = relations
                .run(podcast.id())
                .filter(run -> run.version() == RelatedRun.VERSION)
                .orElse(null);
        if (last != null && last.revision() == podcast.revision()) {
            return 0;
        }
        List<Edition> editions = portraits.editions(podcast.id());
        List<Long> changed =
                editions.stream().filter(Edition::isNew).map(Edition::episodeId).toList();
        if (last == null || last.changes() + changed.size() > editions.size() * FEW_CHANGES) {
            return compareAll(podcast, editions);
        }
        return compareChanged(podcast, editions, changed, last);
    }

    private int compareAll(PodcastSummary podcast, List<Edition> editions) {
        // Where this is cut short, it begins anew.
        relations.begin(podcast.id());
        Frequencies frequencies = new Frequencies(editions.size());
        Names names = new Names();
        forEach(
                podcast.id(),
                batch -> batch.forEach(episode -> {
                    frequencies.add(episode);
                    names.read(episode);
                }));
        Map<Long, Edition> known = byId(editions);
        PodcastTopics found = new PodcastTopics(frequencies);
        List<Portrait> all = new ArrayList<>();
        forEach(podcast.id(), batch -> {
            List<Painting> paintings = paint(batch, known, frequencies);
            transaction.executeWithoutResult(status -> portraits.put(paintings));
            paintings.forEach(painting -> {
                found.add(painting.portrait(), painting.wording());
                all.add(painting.portrait());
            });
        });
        List<Relation> related = relate(new Space(all), all, Map.of());
        transaction.executeWithoutResult(status -> {
            relations.replace(related);
            topics.replace(podcast.id(), found.found(names.found(), podcast.title()));
            topics.put(podcast.id(), all);
            relations.finish(podcast.id(), podcast.revision(), frequencies);
        });
        return all.size();
    }

    private int compareChanged(PodcastSummary podcast, List<Edition> editions, List<Long> changed, RelatedRun last) {
        List<Painting> paintings = paint(contents.of(changed).values(), byId(editions), last.frequencies());
        Set<Portrait> concerned = new LinkedHashSet<>();
        transaction.executeWithoutResult(status -> {
            portraits.put(paintings);
            Space space = new Space(portraits.portraits(podcast.id()));
            concerned.addAll(
                    new Concerned(space, changed, relations.lasts(podcast.id())).with(relations.leadingTo(changed)));
            relations.replace(relate(space, concerned, unchanged(concerned, changed)));
            topics.put(podcast.id(), paintings.stream().map(Painting::portrait).toList());
            relations.goOn(podcast.id(), podcast.revision(), changed.size());
        });
        return concerned.size();
    }

    /** The reasons that were found before, where both episodes are as they were. */
    private Map<Pair, String> unchanged(Collection<Portrait> concerned, List<Long> changed) {
        return relations.from(concerned.stream().map(Portrait::id).toList()).stream()
                .filter(relation -> relation.closeness() > 0
                        && !changed.contains(relation.episodeId())
                        && !changed.contains(relation.relatedId()))
                .collect(Collectors.toMap(Relation::pair, Relation::reason));
    }

    private List<Relation> relate(Space space, Collection<Portrait> which, Map<Pair, String> known) {
        Relations comparing = new Relations(space, () -> new Reasons(portraits::wordings, known));
        List<Relation> all = new ArrayList<>();
        List<Portrait> list = List.copyOf(which);
        for (int from = 0; from < list.size(); from += BATCH) {
            all.addAll(comparing.of(list.subList(from, Math.min(from + BATCH, list.size()))));
        }
        return all;
    }

    private static List<Painting> paint(
            Collection<EpisodeContent> episodes, Map<Long, Edition> editions, Frequencies frequencies) {
        List<Painting> paintings = new ArrayList<>();
        for (EpisodeContent episode : episodes) {
            Edition edition = editions.get(episode.id());
            if (edition != null) {
                paintings.add(Painting.of(edition.current(), episode, frequencies));
            }
        }
        return paintings;
    }

    private static Map<Long, Edition> byId(List<Edition> editions) {
        return editions.stream().collect(Collectors.toMap(Edition::episodeId, Function.identity()));
    }

    private void forEach(long podcastId, Consumer<List<EpisodeContent>> task) {
        List<EpisodeContent> batch = contents.after(podcastId, Long.MIN_VALUE, BATCH);
        while (!batch.isEmpty()) {
            task.accept(batch);
            batch = contents.after(podcastId, batch.get(batch.size() - 1).id(), BATCH);
        }
    }
}
