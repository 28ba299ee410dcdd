package io.podcatalog.discovery;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.PodcastSummary;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A show whose episodes are compared with each other, and what is stored of that. */
abstract class ComparedShow extends ServerTests {

    static final List<String> THINGS = List.of(
            "backups", "queues", "caches", "pagers", "gateways", "budgets", "deploys", "clusters", "secrets", "quotas");

    @Autowired
    EpisodeComparison comparison;

    @Autowired
    EpisodeVectorStore vectors;

    @Autowired
    RelatedEpisodeStore relations;

    @Autowired
    Catalog catalog;

    @Autowired
    JdbcClient jdbc;

    static TestFeed feed(int episodes) {
        TestFeed feed = TestFeed.titled("Night Shift");
        for (int n = 1; n <= episodes; n++) {
            String one = THINGS.get(n % 10);
            String other = THINGS.get(n * n / 7 % 10);
            feed.episode(
                    n,
                    "On " + one + " " + (char) ('a' + n % 26),
                    "We weigh " + one + " against " + other + (n % 9 == 0 ? " of the Gateway API." : "."));
        }
        return feed;
    }

    RelatedRun run() {
        return relations.run(podcast().id()).orElseThrow();
    }

    PodcastSummary podcast() {
        return catalog.podcasts().get(0);
    }

    List<Relation> stored() {
        return jdbc.sql(
                        "select episode_id, related_id, reason, closeness from related_episode order by episode_id, position")
                .query((row, number) ->
                        new Relation(row.getLong(1), row.getLong(2), Relation.read(row.getString(3)), row.getDouble(4)))
                .list();
    }
}
