package io.podcatalog.discovery;

import io.podcatalog.Corpus;
import io.podcatalog.browse.Reason;
import io.podcatalog.feed.FeedParser;
import io.podcatalog.podcast.HttpUrl;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Prints reasons of related episodes, drawn with a seed, and the topics of the shows, so that a person can judge them:
 * {@code ./mvnw test -Dtest=ReasonTable -Dpodcatalog.corpus=FOLDER -Dreasons.shows=a.xml,b.xml -Dreasons.seed=1}. The
 * folder holds the feeds in {@code feeds/real}. It prints ten reasons of each show and never fails.
 */
class ReasonTable {

    private static final int OF_EACH_SHOW = 10;

    @Test
    void drawsReasonsOfEachShow() throws Exception {
        List<String> shows = List.of(System.getProperty("reasons.shows", "").split(","));
        Random random = new Random(Long.getLong("reasons.seed", 1));
        HttpUrl address = HttpUrl.parse("https://feeds.example.com/rss").orElseThrow();
        for (Path feed : Corpus.feeds("feeds/real")) {
            String name = feed.getFileName().toString();
            if (shows.contains("") || shows.contains(name)) {
                FeedParser parser = new FeedParser(Clock.systemUTC());
                print(name, Episodes.of(parser.parse(Files.readAllBytes(feed), null, address)), random);
            }
        }
    }

    private static void print(String show, Episodes episodes, Random random) {
        List<Analysis> analyses = episodes.analyses();
        Map<Long, String> titles = episodes.all().stream()
                .collect(Collectors.toMap(episode -> episode.id(), episode -> String.valueOf(episode.title())));
        List<Relation> relations = new ArrayList<>(Episodes.relations(analyses));
        List<Relation> reasoned = relations.stream()
                .filter(relation -> !relation.reasons().isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(reasoned, random);
        PodcastTopics topics = new PodcastTopics();
        analyses.forEach(analysis -> topics.add(analysis.vector().id(), analysis.subjects()));
        System.out.printf(
                "SHOW %s: %d episodes, %d relations, %d with a reason; topics: %s%n",
                show,
                titles.size(),
                relations.size(),
                reasoned.size(),
                topics.found().stream().map(FoundTopic::label).toList());
        reasoned.stream()
                .limit(OF_EACH_SHOW)
                .map(relation -> "REASON | %s | %s | %s | %s"
                        .formatted(
                                show,
                                titles.get(relation.episodeId()),
                                titles.get(relation.relatedId()),
                                relation.reasons().stream()
                                        .map(ReasonTable::words)
                                        .collect(Collectors.joining(". "))))
                .forEach(System.out::println);
    }

    private static String words(Reason reason) {
        return reason.kind() + " " + String.join(" and ", reason.names())
                + (reason.part() > 0 ? " " + reason.part() : "");
    }
}
