package io.podcatalog.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EpisodeComparisonTests extends ComparedShow {

    @Test
    void countsWordsAgainWhenATenthOfTheEpisodesIsNew() {
        imported(feed(60));
        imported(feed(70));

        assertThat(run().changes()).isZero();
        assertThat(run().frequencies().episodes()).isEqualTo(70);
    }

    @Test
    void comparesNothingTwice() {
        imported(feed(20));

        assertThat(comparison.compare(podcast())).isZero();
        database.update("update podcast set revision = revision + 1");
        assertThat(comparison.compare(podcast())).isZero();
    }

    @Test
    void comparesAllAgainAfterAnInterruption() {
        imported(feed(20));
        List<Relation> before = stored();
        relations.begin(podcast().id());
        database.update("delete from related_episode");

        assertThat(comparison.compare(podcast())).isEqualTo(20);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void comparesAllAgainWithANewVersionAndReadsNoOldRun() {
        imported(feed(20));
        database.update("update related_run set version = version - 1, frequencies = x'00'");

        assertThat(comparison.compare(podcast())).isEqualTo(20);
    }

    @Test
    void leavesOutAnUnreadableEpisodeAndRelatesAllOthers() {
        imported(feed(30));
        long odd = database.queryForObject("select max(id) from episode where title like 'On caches%'", Long.class);
        database.update("""
                insert into episode_person (episode_id, position, name, role, team, image, slug)
                values (?, 0, 'Odd', 'guest', 'cast', 'nonsense', 'odd')""", odd);
        for (String changed : List.of("id = " + odd, "id > 0")) {
            database.update("update episode set edition = edition + 1 where " + changed);
            database.update("update podcast set revision = revision + 1");
            comparison.compare(podcast());

            assertThat(run().revision()).isEqualTo(podcast().revision());
        }
        relations.begin(podcast().id());
        assertThat(comparison.compare(podcast())).isEqualTo(29);
        assertThat(stored().stream().map(Relation::episodeId).distinct()).hasSize(30);
        assertThat(stored().stream().filter(relation -> relation.relatedId() == odd && relation.episodeId() != odd))
                .isEmpty();
        assertThat(database.queryForObject("select count(*) from topic", Integer.class))
                .isPositive();
    }
}
