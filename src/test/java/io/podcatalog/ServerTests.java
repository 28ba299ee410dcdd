package io.podcatalog;

import io.podcatalog.artwork.FetchedArtwork;
import io.podcatalog.discovery.ComputedRelations;
import io.podcatalog.episodefile.FetchedEpisodeFiles;
import io.podcatalog.index.SearchedEpisodes;
import io.podcatalog.pagecache.KeptPages;
import io.podcatalog.subscription.MovableClock;
import io.podcatalog.subscription.RefreshedFeeds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Starts the whole program on a free port, with a publisher and an empty catalog before each test. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            // Each context has a database of its own (see Postgres).
            "spring.datasource.url=jdbc:h2:mem:${random.uuid};MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
            // In memory, also with PostgreSQL, where the index would be in a directory.
            "spring.jpa.properties.hibernate.search.backend.directory.type=local-heap",
            "podcatalog.feeds=",
            "podcatalog.sample=never",
            // The pool takes no other value later, and one test waits for the end of this time.
            "spring.datasource.hikari.connection-timeout=3000",
            // With the usual second between two fetches, the tests would wait for hundreds of seconds.
            "podcatalog.outbound.gap=50ms", // see GAP
            // Tests change the database by hand, so they get pages that are made for them, unless they ask for
            // KeptPages.
            "podcatalog.pages.memory=0B",
            "podcatalog.site.address=http://podcasts.example.com",
            // By default there is no such port (RestartTests).
            "management.server.port=0"
        })
@Import({
    RequestStatements.class,
    RefreshedFeeds.class,
    MovableClock.class,
    ComputedRelations.class,
    FetchedEpisodeFiles.class,
    FetchedArtwork.class,
    SearchedEpisodes.class,
    KeptPages.class
})
public abstract class ServerTests {

    protected static final Publisher PUBLISHER = new Publisher();

    /** The pause between the end of a fetch and the next from the same host. */
    protected static final Duration GAP = Duration.ofMillis(50);

    protected static final String SITE = "http://podcasts.example.com";

    @LocalServerPort
    private int port;

    @Autowired
    protected RefreshedFeeds feeds;

    @Autowired
    protected ComputedRelations relations;

    @Autowired
    protected FetchedEpisodeFiles files;

    @Autowired
    protected FetchedArtwork artwork;

    @Autowired
    protected SearchedEpisodes index;

    @Autowired
    protected KeptPages keptPages;

    @Autowired
    protected JdbcTemplate database;

    @Autowired
    private RequestStatements statements;

    @DynamicPropertySource
    static void allowPublisher(DynamicPropertyRegistry properties) {
        properties.add("podcatalog.outbound.allow", () -> "127.0.0.1:%1$d,localhost:%1$d".formatted(PUBLISHER.port()));
    }

    @BeforeEach
    protected void emptyCatalog() {
        files.await();
        relations.await();
        artwork.await();
        database.update("delete from artwork");
        database.update("delete from artwork_file");
        PUBLISHER.startOver();
        feeds.startOver();
        database.update("delete from subscription");
        database.update("delete from podcast");
        database.update("delete from library");
        database.update("delete from feed_host");
    }

    /** Publishes and imports a feed, and waits until its related episodes are computed and the search finds it. */
    protected void imported(TestFeed feed) {
        feeds.refresh(PUBLISHER.publish("/feed.xml", feed.bytes()));
        relations.await();
        index.await();
    }

    protected String base() {
        return "http://127.0.0.1:" + port;
    }

    protected Connection request(String path) {
        return Jsoup.connect(base() + path)
                .ignoreHttpErrors(true)
                .ignoreContentType(true)
                .followRedirects(false)
                .maxBodySize(0)
                .header("Accept", "text/html");
    }

    protected Connection.Response response(String path) {
        try {
            return request(path).execute();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    protected Document page(String path) {
        try {
            return response(path).parse();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** {@return the addresses of all pages that the files of the sitemap name} */
    protected List<String> sitemap() {
        return page("/sitemap.xml").select("sitemap > loc").eachText().stream()
                .map(file -> page(file.substring(SITE.length())))
                .flatMap(file -> file.select("url > loc").eachText().stream())
                .toList();
    }

    /** {@return how many SQL statements are sent to answer a request for {@code path}} */
    protected long statements(String path) {
        return statementsDuring(() -> response(path));
    }

    /** {@return how many SQL statements are sent when counts of favorites and outlines of episodes are known} */
    protected long statementsAgain(String path) {
        response(path);
        return statements(path);
    }

    /** {@return how many SQL statements are sent to answer the requests that this sends} */
    protected long statementsDuring(Runnable requests) {
        long before = statements.count();
        requests.run();
        return statements.count() - before;
    }
}
