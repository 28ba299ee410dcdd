package io.podcatalog.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.TestFeed;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The stored results of a comparison, on which the next one builds. */
class StoredRelationsTests extends ComparedShow {

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
    void forgetsTheLastRelationOfAnEpisode() {
        TestFeed feed = feed(60).episode(70, "Of owls", "Owls hunt.").episode(71, "On owls", "Owls sleep.");
        imported(feed);
        assertThat(relatedTo("Of owls")).contains("On owls");
        imported(feed(60).episode(70, "Of owls", "Owls hunt.").episode(71, "Bread", "Dough rises."));

        assertThat(relatedTo("Of owls")).isEmpty();
        assertThat(run().changes()).isEqualTo(1);
    }

    private List<String> relatedTo(String title) {
        return jdbc.sql("""
                        select other.title from related_episode r join episode one on one.id = r.episode_id
                            join episode other on other.id = r.related_id
                        where one.title = ?
                        """).param(title).query(String.class).list();
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
        assertThat(vectors.vectors(podcast().id()).get(0).weight(new Trait(Trait.Kind.WORD, "zebra")))
                .isPositive();
    }

    private List<Relation> allAtOnce() {
        List<EpisodeVector> all = vectors.vectors(podcast().id());
        return new Relations(new SimilarityIndex(all), vectors::subjects).of(all);
    }
}
