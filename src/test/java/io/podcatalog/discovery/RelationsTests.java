package io.podcatalog.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.browse.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelationsTests {

    private final Episodes episodes = new Episodes();

    @Test
    void findsEpisodesOnTheSameTopicOfAnyAge() {
        long gateway = episode("Gateway API explained", "The Gateway API replaces ingress in a cluster.");
        episode("Hiring well", "How to interview without puzzles.");
        episode("Sleep", "Pagers at night and what they cost.");
        long ingress = episode("Goodbye ingress", "From ingress to the Gateway API, step by step.");

        assertThat(related(gateway)).first().isEqualTo(ingress);
        assertThat(reasons(gateway, ingress)).containsExactly(subject("Gateway API"));
    }

    @Test
    void relatesNoStrangers() {
        long garden = episode("Gardens", "Tomatoes and patience.");
        for (int i = 0; i < 8; i++) {
            episode("Backups " + (char) ('a' + i), "Restore drills of databases, take number " + i);
        }
        assertThat(related(garden)).isEmpty();
    }

    @Test
    void putsTheClosestFirst() {
        long first = episode("Postgres backups", "Backups of Postgres with archiving and restore drills.");
        long loose = episode("Cooking", "Restore your appetite with soup.");
        for (int i = 0; i < 8; i++) {
            episode("Gardens " + "y".repeat(i + 3), "z".repeat(i + 3));
        }
        long close = episode("Postgres at night", "Backups, archiving, restore drills and other Postgres chores.");

        assertThat(related(first)).containsSubsequence(close, loose);
    }

    @Test
    void prefersTheNearerOfTwoThatAreAsClose() {
        long far = episode("Backups of letters", "A drill.");
        for (int i = 0; i < 8; i++) {
            episode("Gardens " + "y".repeat(i + 3), "z".repeat(i + 3));
        }
        long near = episode("Backups of stones", "A drill.");
        long last = episode("Backups of photos", "A drill.");

        assertThat(related(last)).containsExactly(near, far);
    }

    @Test
    void findsWhatTheNotesMentionByNumberCodeTitleOrLink() {
        long caches = episode("Episode 12: On caches", "Cold ones.");
        long coded = episode("LUP 7: Gardens", "Tomatoes.");
        long titled = episode("Of Ravens and Rivers", "Black wings.");
        long linked = episode("Mills", "Flour.");
        episodes.links.put(linked, "https://www.example.org/mills/?utm_source=feed");
        long mentioning = episode(
                "Letters",
                "Hear episode 12 and LUP7 again. Related episodes Of Ravens and Rivers The end."
                        + " <a href=\"http://example.org/mills#notes\">This</a>, too.");

        for (long mentioned : List.of(caches, coded, titled, linked)) {
            assertThat(reasons(mentioning, mentioned)).contains(reason(Reason.Kind.MENTIONED));
            assertThat(reasons(mentioned, mentioning)).contains(reason(Reason.Kind.MENTIONS));
        }
    }

    @Test
    void takesNoMentionInEveryFooterForOne() {
        long first = episode("Episode 1: Beginnings", "Doors.");
        for (int i = 0; i < 20; i++) {
            episode(
                    "y".repeat(i + 3),
                    "z".repeat(i + 3) + ", and new listeners " + "x".repeat(i + 3) + " start at episode 1");
        }
        assertThat(related(first)).isEmpty();
    }

    @Test
    void givesFiveAtMost() {
        for (int i = 0; i < 8; i++) {
            episode("Backups " + (char) ('a' + i), "Restore drills and backups, many " + "x".repeat(i + 1));
        }
        for (int i = 0; i < 40; i++) {
            episode("y".repeat(i + 1), "z".repeat(i + 1));
        }
        assertThat(related(1)).hasSize(Relations.MOST).doesNotContain(1L);
    }

    @Test
    void leavesOutRerunsAndSecondCopies() {
        String notes = "Breaking things on purpose, with a plan and a friend who watches the graphs.";
        long first = episode("Chaos engineering", notes);
        long rerun = episode("Rerun: Chaos engineering", notes);
        long habits = episode("Breaking habits", "Breaking habits on purpose, with a plan.");
        episode("Gardens", "Tomatoes and patience.");

        assertThat(related(first)).contains(habits).doesNotContain(rerun);
        assertThat(related(habits)).containsOnlyOnce(rerun).doesNotContain(first);
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

    private List<Reason> reasons(long episode, long other) {
        return relations().stream()
                .filter(relation -> relation.episodeId() == episode && relation.relatedId() == other)
                .flatMap(relation -> relation.reasons().stream())
                .toList();
    }

    private static Reason subject(String name) {
        return new Reason(Reason.Kind.SUBJECT, List.of(name), 0);
    }

    private static Reason reason(Reason.Kind kind) {
        return new Reason(kind, List.of(), 0);
    }
}
