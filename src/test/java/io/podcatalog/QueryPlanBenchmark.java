package io.podcatalog;

import io.podcatalog.browse.RelatedEpisodes;
import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodeDetail;
import io.podcatalog.catalog.EpisodeOutline;
import io.podcatalog.people.People;
import io.podcatalog.people.PersonDetail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prints the plans of the most frequent queries among 100,000 episodes, and how long they take:
 * {@code ./mvnw test -Dtests.compiler= -Dtest=QueryPlanBenchmark}. It never fails. The queries are those that the program
 * really sends.
 */
class QueryPlanBenchmark {

    private static final Instant NOW = Instant.now();

    /** All files and pictures are due by then, as after a first import. */
    private static final Instant LATER = NOW.plus(Duration.ofDays(30));

    private record Query(String name, Runnable call) {}

    @Test
    void onH2() throws Exception {
        explain(
                "H2",
                "--spring.datasource.url=jdbc:h2:mem:plans;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
    }

    @Test
    void onPostgres() throws Exception {
        Postgres.empty("plans");
        explain("PostgreSQL", Postgres.settings("plans"));
    }

    private static void explain(String engine, String... settings) throws Exception {
        try (ConfigurableApplicationContext program = StoredData.open(settings)) {
            DataSource source = program.getBean(DataSource.class);
            new ResourceDatabasePopulator(new ClassPathResource("many-episodes.sql")).execute(source);
            RequestStatements statements = program.getBean(RequestStatements.class);
            for (Query query : queries(program)) {
                for (String sql : statements.sentDuring(query.call())) {
                    QueryPlan plan = QueryPlan.of(source, sql);
                    System.out.printf(
                            "BENCH %s, %s: %.1f ms | %s | %.70s…%n",
                            engine, query.name(), plan.milliseconds(), plan.steps(), sql.replaceAll("\\s+", " "));
                }
            }
        }
    }

    /** The show with the number 1 has 10,000 episodes, the others have 909 each. */
    private static List<Query> queries(ConfigurableApplicationContext program) {
        Catalog catalog = program.getBean(Catalog.class);
        People people = program.getBean(People.class);
        RelatedEpisodes related = program.getBean(RelatedEpisodes.class);
        EpisodeDetail episode = catalog.episode("show-1", "e5000").orElseThrow();
        PersonDetail host = people.person("host-1").orElseThrow();
        PersonDetail guest = people.person("guest-7").orElseThrow();
        List<Long> rows =
                catalog.outlines(1).stream().map(EpisodeOutline::id).limit(24).toList();
        return List.of(
                new Query("home", () -> catalog.podcasts(0, 60)),
                new Query("episode by slugs", () -> catalog.episode("show-1", "e5000")),
                new Query("neighbors", () -> catalog.neighbors(episode, 10)),
                new Query("outlines", () -> catalog.outlines(1)),
                new Query("rows of a list", () -> catalog.summaries(rows)),
                new Query("regulars of a podcast", () -> people.of(episode.podcast(), 24)),
                new Query("a host's credits", () -> people.person("host-1")),
                new Query("a host's episodes", () -> people.episodes(host, 0, 24)),
                new Query("a guest's episodes", () -> people.episodes(guest, 0, 24)),
                new Query("related", () -> related.of(5000)),
                new Query("sitemap part", () -> catalog.addresses(1, 0, 20_000)),
                new Query("sitemap of people", () -> people.paths(0, 20_000)),
                new Query("pictures of a podcast", () -> catalog.images(1)),
                asked(program, "hearts", "favoriteRepository", "countOf", rows, "hash-7"),
                asked(program, "favorites", "favoriteRepository", "findEpisodes", 7L, PageRequest.of(0, 24)),
                asked(program, "favorites in a podcast", "favoriteRepository", "countOf", 1L),
                asked(program, "due feeds", "subscriptionRepository", "findDue", NOW, 30),
                asked(program, "other feeds of a podcast", "subscriptionRepository", "findOthersOf", 1L, 2L),
                asked(program, "new files", "episodeFileRepository", "findNew", NOW, Limit.of(50)),
                asked(program, "kept files", "episodeFileRepository", "findKept", NOW, Limit.of(50)),
                asked(program, "files of a host", "episodeFileRepository", "putOff", "host-7.invalid", LATER),
                asked(program, "due picture", "artworkStore", "claim", NOW, Duration.ZERO),
                asked(program, "due picture of all", "artworkStore", "claim", LATER, Duration.ZERO),
                asked(program, "pictures of a host", "artworkStore", "putOff", "host-7.invalid", LATER),
                asked(program, "counts of pictures", "artworkStore", "counts"),
                asked(program, "counts of files", "episodeFileRepository", "counts"),
                asked(program, "recount", "storedPodcastRepository", "recount", 1L));
    }

    /** Calls a method that only its package sees. */
    private static Query asked(
            ConfigurableApplicationContext program, String name, String bean, String method, Object... arguments) {
        TransactionTemplate transaction = program.getBean(TransactionTemplate.class);
        return new Query(
                name,
                () -> transaction.executeWithoutResult(status -> {
                    ReflectionTestUtils.invokeMethod(program.getBean(bean), method, arguments);
                    status.setRollbackOnly();
                }));
    }
}
