package io.podcatalog.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.catalog.EpisodeContent;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RelationsTests {

    private final Episodes episodes = new Episodes();

    @Test
    void findsEpisodesOnTheSameTopicOfAnyAge() {
        long gateway = episode("Gateway API explained", "The gateway API replaces ingress in a cluster.");
        episode("Hiring well", "How to interview without puzzles.");
        episode("Sleep", "Pagers at night and what they cost.");
        long ingress = episode("Goodbye ingress", "From ingress to the gateway API, step by step.");

        assertThat(related(gateway)).first().isEqualTo(ingress);
        assertThat(reason(gateway, ingress)).startsWith("Both cover ").containsIgnoringCase("gateway API");
    }

    @Test
    void makesNoPhraseOfTwoWordsWithACommaBetweenThem() {
        long first = episode("One", "Kettle, copper, and the rest of it.");
        episode("Two", "Something else.");
        long other = episode("Three", "Again: kettle, copper.");

        assertThat(reason(first, other)).isEqualTo("Both cover copper and kettle");
    }

    @Test
    void putsTheClosestFirst() {
        long first = episode("Postgres backups", "Backups of Postgres with archiving and restore drills.");
        long loose = episode("Cooking", "Restore your appetite with soup.");
        episode("Gardens", "Tomatoes and patience.");
        long close = episode("More Postgres backups", "Archiving, restore drills and other Postgres chores.");

        assertThat(related(first)).containsSubsequence(close, loose);
    }

    @Test
    void namesAGuestInCommonButNoHost() {
        for (int i = 0; i < 8; i++) {
            String[] people =
                    i == 1 || i == 6 ? new String[] {"Hosting Hanna", "Guest Gina"} : new String[] {"Hosting Hanna"};
            episodes.add("Topic " + (char) ('a' + i), "Words about subject number " + i, people);
        }

        assertThat(reason(2, 7)).startsWith("Also with Guest Gina");
        assertThat(relations()).noneMatch(relation -> relation.reason().contains("Hanna"));
    }

    @Test
    void givesReasonsInWordsThatOccurInBoth() {
        episode("Deploying on Fridays", "Small deployments, calm Fridays, error budgets.");
        episode("The error budget", "An error budget is spent by each deployment.");
        episode("Budgets of attention", "Attention is an error budget of its own; deploy less.");

        for (Relation relation : relations()) {
            for (String topic : relation.reason().replace("Both cover ", "").split(" and ")) {
                assertThat(text(relation.episodeId())).containsIgnoringCase(topic);
                assertThat(text(relation.relatedId())).containsIgnoringCase(topic);
            }
        }
        assertThat(relations()).isNotEmpty();
    }

    @Test
    void givesFiveAtMost() {
        for (int i = 0; i < 8; i++) {
            episode("Backups " + i, "Restore drills and backups, take number " + i + " of many " + "x".repeat(i + 1));
        }
        for (int i = 0; i < 40; i++) {
            episode("y".repeat(i + 1), "z".repeat(i + 1));
        }
        assertThat(related(1)).hasSize(Relations.MOST).doesNotContain(1L);
    }

    @Test
    void leavesOutReruns() {
        long first = episode("Chaos engineering", "Breaking things on purpose, with a plan.");
        long rerun = episode("Chaos engineering", "Breaking things on purpose, with a plan.");
        episode("Chaos at home", "Breaking habits on purpose.");

        assertThat(related(first)).doesNotContain(rerun);
    }

    private long episode(String title, String notes) {
        return episodes.add(title, notes);
    }

    private List<Relation> relations() {
        return episodes.relations();
    }

    private List<Long> related(long episode) {
        return relations().stream()
                .filter(relation -> relation.episodeId() == episode)
                .map(Relation::relatedId)
                .toList();
    }

    private String reason(long episode, long other) {
        return relations().stream()
                .filter(relation -> relation.episodeId() == episode && relation.relatedId() == other)
                .map(Relation::reason)
                .collect(Collectors.joining());
    }

    private String text(long id) {
        EpisodeContent episode = episodes.get(id);
        return episode.title() + " " + episode.notesHtml();
    }
}
