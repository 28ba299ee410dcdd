package io.podcatalog.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** The results of fetches, successful and failed. */
class FeedRefreshTests extends ServerTests {

    @Autowired
    private SampleFeed sample;

    @Autowired
    private FeedDownload download;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void sendsTheValidatorsBackAndWritesNothingForA304() {
        String address = PUBLISHER.publish("/conditional.xml", show());
        feeds.refresh(address);
        Map<String, Object> before = podcast();

        feeds.refresh(address);

        assertThat(PUBLISHER.answers()).endsWith(200, 304);
        assertThat(podcast()).isEqualTo(before);
    }

    @Test
    void recordsTheResultOfAnImport() {
        FeedStatus status = feeds.refresh(PUBLISHER.publish("/good.xml", show()));

        assertThat(status.lastSuccessAt()).isNotNull();
        assertThat(status.added()).isEqualTo(2);
        assertThat(status.isFailing()).isFalse();
        assertThat(status.nextCheckAt()).isAfter(status.lastSuccessAt().plusSeconds(3500));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE html><html><body>Moved!</body></html> | web page",
                "{\"error\": 1} | JSON",
                "plain text | not XML",
                "'' | empty"
            })
    void changesNothingWhenTheAnswerIsNoFeed(String body, String reason) {
        String address = PUBLISHER.publish("/turns-bad.xml", show());
        feeds.refresh(address);
        Map<String, Object> before = podcast();

        PUBLISHER.publish("/turns-bad.xml", body.getBytes(StandardCharsets.UTF_8));
        FeedStatus status = feeds.refresh(address);

        assertThat(status.lastFailure()).contains(reason);
        assertThat(podcast()).isEqualTo(before);
        assertThat(database.queryForObject("select count(*) from episode where vanished_at is null", Integer.class))
                .isEqualTo(2);
    }

    @Test
    void changesNothingWhenTheFeedBreaksOff() {
        String address = PUBLISHER.publish("/cut.xml", show());
        feeds.refresh(address);
        String whole = new String(show(), StandardCharsets.UTF_8);

        PUBLISHER.publish("/cut.xml", whole.substring(0, whole.length() - 40).getBytes(StandardCharsets.UTF_8));
        FeedStatus status = feeds.refresh(address);

        assertThat(status.isFailing()).isTrue();
        assertThat(status.lastFailure()).contains("breaks off");
        assertThat(status.nextCheckAt()).isAfter(status.lastFailureAt().plusSeconds(3500));
        assertThat(database.queryForObject("select count(*) from episode where vanished_at is null", Integer.class))
                .isEqualTo(2);
    }

    @Test
    void recordsWhyAFeedCannotBeReached() {
        assertThat(feeds.refresh("http://127.0.0.1:9/feed.xml").lastFailure()).isNotBlank();
        assertThat(feeds.refresh("http://does-not-exist.invalid/feed.xml").lastFailure())
                .contains("does-not-exist.invalid");
        PUBLISHER.withdraw("/gone.xml");
        assertThat(feeds.refresh("http://127.0.0.1:" + PUBLISHER.port() + "/gone.xml")
                        .lastFailure())
                .contains("404");
    }

    /** An address for documentation (RFC 5737). The program refuses it anyway, but for another reason. */
    @Test
    void asksOnlyThisMachineInTests() {
        assertThat(feeds.refresh("http://192.0.2.1/feed.xml").lastFailure())
                .isEqualTo("the host 192.0.2.1 can't be found");
    }

    @Test
    void resetsTheNumberOfFailuresAfterASuccess() {
        String address = PUBLISHER.publish("/flaky.xml", "nothing".getBytes(StandardCharsets.UTF_8));
        assertThat(feeds.refresh(address).failures()).isEqualTo(1);
        assertThat(feeds.refresh(address).failures()).isEqualTo(2);

        PUBLISHER.publish("/flaky.xml", show());

        assertThat(feeds.refresh(address).failures()).isZero();
    }

    @Test
    void doesNotImportTheSameBytesTwice() {
        String address = PUBLISHER.answer("/no-validators.xml", 200, Map.of(), show());
        feeds.refresh(address);
        database.update("update episode set title = 'Touched', fingerprint = ''");

        FeedStatus status = feeds.refresh(address);

        assertThat(status.isFailing()).isFalse();
        assertThat(titles()).containsOnly("Touched");
        PUBLISHER.answer("/no-validators.xml", 200, Map.of(), ten("Night Shift", "guid"));
        feeds.refresh(address);
        assertThat(titles()).doesNotContain("Touched");
    }

    @Test
    void keepsAPodcastWhoseFeedNowHoldsAnotherOne() {
        String address = PUBLISHER.publish("/sold.xml", ten("A Quiet History", "guid"));
        feeds.refresh(address);
        Map<String, Object> before = podcast();

        PUBLISHER.publish("/sold.xml", ten("Casino!!!", "casino"));
        FeedStatus status = feeds.refresh(address);

        assertThat(status.lastFailure()).contains("another podcast");
        assertThat(podcast()).isEqualTo(before);
        assertThat(listed()).isEqualTo(10);

        PUBLISHER.publish("/sold.xml", ten("A Quiet History", "guid"));
        assertThat(feeds.refresh(address).isFailing()).isFalse();
    }

    @Test
    void letsAPodcastChangeItsTitleOrAllItsEpisodes() {
        String address = PUBLISHER.publish("/renamed.xml", ten("A Quiet History", "guid"));
        feeds.refresh(address);

        PUBLISHER.publish("/renamed.xml", ten("A Loud History", "guid"));
        assertThat(feeds.refresh(address).isFailing()).isFalse();
        PUBLISHER.publish("/renamed.xml", ten("A Loud History", "second-season"));
        assertThat(feeds.refresh(address).isFailing()).isFalse();

        assertThat(listed()).isEqualTo(10);
    }

    @Test
    void keepsTheEpisodesOfAFeedThatHasNoneAnyMore() {
        String address = PUBLISHER.publish("/emptied.xml", ten("A Quiet History", "guid"));
        feeds.refresh(address);

        PUBLISHER.publish("/emptied.xml", TestFeed.titled("A Quiet History").bytes());
        FeedStatus status = feeds.refresh(address);

        assertThat(status.lastFailure()).contains("no episodes any more");
        assertThat(listed()).isEqualTo(10);
    }

    @Test
    void keepsTheEpisodesOfAPageThatCannotBeRead() {
        String next = "<link xmlns=\"http://www.w3.org/2005/Atom\" rel=\"next\" href=\"/paged/2\"/>";
        TestFeed first = TestFeed.titled("Paged").channel(next).episode(2, "Two", "b");
        PUBLISHER.publish(
                "/paged/2", TestFeed.titled("Paged").episode(1, "One", "a").bytes());
        String address = PUBLISHER.publish("/paged/1", first.bytes());
        assertThat(feeds.refresh(address).added()).isEqualTo(2);

        PUBLISHER.withdraw("/paged/2");
        PUBLISHER.publish("/paged/1", first.episode(3, "Three", "c").bytes());
        FeedStatus status = feeds.refresh(address);

        assertThat(status.isFailing()).isFalse();
        assertThat(status.lastFailure()).contains("older episodes", "/paged/2", "404");
        assertThat(listed()).isEqualTo(3);
    }

    /** The first attempt does not see a podcast that is committed after its start. */
    @Test
    void triesAgainWhenAPodcastOfTheSameTitleWasFirst() {
        TransactionTemplate unlucky = first(action -> status -> {
            database.queryForObject("select count(*) from podcast", Integer.class);
            TransactionTemplate others = new TransactionTemplate(transactions);
            others.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            others.executeWithoutResult(meanwhile -> add("night-shift", "en"));
            return action.doInTransaction(status);
        });

        FeedStatus status = feeds.with(download, sample, unlucky).refresh(PUBLISHER.publish("/namesake.xml", show()));

        assertThat(status.isFailing()).isFalse();
        assertThat(status.added()).isEqualTo(2);
        assertThat(database.queryForList("select slug from podcast order by id", String.class))
                .containsExactlyInAnyOrder("night-shift", "night-shift-2");
        assertThat(transactionsBegun).isEqualTo(2);
    }

    @Test
    void doesNotTryAgainWhenTheDatabaseRefusesAnotherValue() {
        TransactionTemplate refused = first(action -> status -> {
            action.doInTransaction(status);
            return add("another", "x".repeat(36));
        });

        FeedStatus status = feeds.with(download, sample, refused).refresh(PUBLISHER.publish("/refused.xml", show()));

        assertThat(status.lastFailure()).contains("error of this program");
        assertThat(transactionsBegun)
                .as("one to import, one to record the failure")
                .isEqualTo(2);
        assertThat(database.queryForObject("select count(*) from podcast", Integer.class))
                .isZero();
    }

    private int transactionsBegun;

    /** {@return a template whose first transaction runs {@code change} and sees the data as of its start} */
    private TransactionTemplate first(UnaryOperator<TransactionCallback<?>> change) {
        TransactionTemplate snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        transactionsBegun = 0;
        return new TransactionTemplate(transactions) {
            @Override
            @SuppressWarnings("unchecked")
            public <T> T execute(TransactionCallback<T> action) {
                return transactionsBegun++ == 0
                        ? snapshot.execute((TransactionCallback<T>) change.apply(action))
                        : super.execute(action);
            }
        };
    }

    private int add(String slug, String language) {
        return database.update("""
                insert into podcast (id, slug, title, feed, language, sample, fingerprint, revision, created_at)
                values (-1, ?, 'Night Shift', 'http://first.example.com/', ?, false, '', 0, current_timestamp)""", slug, language);
    }

    @Test
    void recordsAStackOverflow() {
        FeedDownload endless = new FeedDownload(null, null, null, null, null) {
            @Override
            void get(Subscription subscription, Instant now, Consumer<Download> use) {
                throw new StackOverflowError();
            }
        };
        String address = PUBLISHER.publish("/deep.xml", show());
        feeds.refresh(address);

        feeds.with(endless, sample).refresh(address);

        assertThat(feeds.status(address).lastFailure()).contains("error of this program");
    }

    private static byte[] show() {
        return TestFeed.titled("Night Shift")
                .episode(1, "One", "a")
                .episode(2, "Two", "b")
                .bytes();
    }

    private static byte[] ten(String title, String guid) {
        TestFeed feed = TestFeed.titled(title);
        for (int i = 1; i <= 10; i++) {
            feed.item("""
                    <title>%1$s %2$d</title><guid>%1$s-%2$d</guid>
                    <enclosure url="https://media.example.com/%2$d.mp3" type="audio/mpeg"/>
                    """.formatted(guid, i));
        }
        return feed.bytes();
    }

    private List<String> titles() {
        return database.queryForList("select title from episode", String.class);
    }

    private int listed() {
        return database.queryForObject("select count(*) from episode where vanished_at is null", Integer.class);
    }

    private Map<String, Object> podcast() {
        Map<String, Object> podcast = database.queryForMap("select * from podcast");
        // The comparison of episodes finds it in the background.
        podcast.remove("recurring");
        return podcast;
    }
}
