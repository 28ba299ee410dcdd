package io.podcatalog.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.PodcastSummary;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class EpisodeComparisonTests extends ServerTests {

    private static final List<String> THINGS = List.of(
            "backups", "queues", "caches", "pagers", "gateways", "budgets", "deploys", "clusters", "secrets", "quotas");

    @Autowired
    private EpisodeComparison comparison;

    @Autowired
    private EpisodeVectorStore vectors;

    @Autowired
    private RelatedEpisodeStore relations;

    @Autowired
    private Catalog catalog;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void givesTheSameRelationsOneByOneAsAllAtOnce() {
        imported(feed(60));
        imported(feed(61));
        assertThat(run().changes()).isEqualTo(1);
        assertThat(stored()).isEqualTo(allAtOnce()).hasSizeGreaterThan(300);

        imported(feed(63).episode(7, "Retold: gateways", "Now with quotas and clusters."));
        assertThat(run().changes()).isGreaterThan(2).isLessThan(6);
        assertThat(stored()).isEqualTo(allAtOnce());
    }

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
    void noticesANewTranscript() {
        imported(feed(30));
        long id = database.queryForObject("select min(id) from episode", Long.class);
        database.update(
                "insert into transcript_line (episode_id, position, words) values (?, 0, ?)",
                id,
                "Zebras. ".repeat(20));
        database.update("update episode set edition = edition + 1 where id = ?", id);
        database.update("update podcast set revision = revision + 1");

        comparison.compare(podcast());
        assertThat(vectors.wordings(List.of(id)).get(id).lines()).contains("zebra");
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

    private static TestFeed feed(int episodes) {
        TestFeed feed = TestFeed.titled("Night Shift");
        for (int n = 1; n <= episodes; n++) {
            String one = THINGS.get(n % 10);
            String other = THINGS.get(n * n / 7 % 10);
            feed.episode(n, "On " + one + " " + (char) ('a' + n % 26), "We weigh " + one + " against " + other + ".");
        }
        return feed;
    }

    private RelatedRun run() {
        return relations.run(podcast().id()).orElseThrow();
    }

    private PodcastSummary podcast() {
        return catalog.podcasts().get(0);
    }

    private List<Relation> stored() {
        return jdbc.sql(
                        "select episode_id, related_id, reason, closeness from related_episode order by episode_id, position")
                .query(Relation.class)
                .list();
    }

    private List<Relation> allAtOnce() {
        List<EpisodeVector> all = vectors.vectors(podcast().id());
        return new Relations(new SimilarityIndex(all), () -> new Reasons(vectors::wordings, Map.of())).of(all);
    }
}
