package io.podcatalog.episodefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.Publisher;
import io.podcatalog.TestFeed;
import io.podcatalog.background.Settled;
import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.PodcastRevised;
import io.podcatalog.intake.EpisodeFiles;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** When the program asks for the chapters and transcripts that a feed names, and how often it asks a host. */
@ExtendWith(OutputCaptureExtension.class)
class EpisodeFileRunTests extends ShowWithFiles {

    @Autowired
    private ConfigurableApplicationContext context;

    @Autowired
    private Catalog catalog;

    @Autowired
    private EpisodeFiles episodes;

    @Autowired
    private EpisodeFilePlan plan;

    @Autowired
    private EpisodeFileRepository repository;

    @Autowired
    private EpisodeFileFetch fetch;

    @Test
    void waitsLongerAfterEachFailure() {
        PUBLISHER.withdraw("/missing.json");
        fetched(missing("chapters", "/missing.json"), transcript("/beside.vtt", "No failure stops the others."));

        assertThat(page(PAGE).select(".transcript__line")).hasSize(1);
        assertThat(titles()).containsExactly("In the feed");
        assertThat(state("CHAPTERS"))
                .containsEntry("last_failure", "it answered 404")
                .containsEntry("failures", 1);
        assertThat(hoursUntilNextTry()).isEqualTo(1);
        for (long hours : List.of(2, 4, 8, 16, 24, 168, 168)) {
            makeDue();
            assertThat(hoursUntilNextTry()).isEqualTo(hours);
        }

        chapters("/missing.json", "There at last");
        makeDue();

        assertThat(titles()).containsExactly("There at last");
        assertThat(state("CHAPTERS")).containsEntry("failures", 0);
        assertThat(hoursUntilNextTry()).isBetween(18L, 24L);
    }

    @Test
    void asksEverMoreRarelyForAFileThatStaysTheSameAndTellsNobody() {
        fetched(chapters("/c.json", "Trust"), transcript("/t.vtt", "I trust my restores."));
        long revision = revision();
        List<Object> news = new CopyOnWriteArrayList<>();
        ApplicationListener<PayloadApplicationEvent<?>> listener = event -> news.add(event.getPayload());
        context.addApplicationListener(listener);

        for (int days : List.of(2, 4, 8, 16, 28, 28)) {
            makeDue();
            assertThat(hoursUntilNextTry()).isBetween(18L * days, 24L * days);
        }
        assertThat(PUBLISHER.answers().stream().filter(status -> status == 304)).hasSize(12);
        // Another form of the same chapters, from a host without validators.
        byte[] same = "{\"chapters\": [{\"title\": \"Trust\", \"startTime\": 0}]}".getBytes(StandardCharsets.UTF_8);
        PUBLISHER.answer("/c.json", 200, Map.of(), same);
        makeDue();

        assertThat(titles()).containsExactly("Trust");
        assertThat(revision()).isEqualTo(revision);
        assertThat(news).doesNotHaveAnyElementsOfTypes(PodcastRevised.class);
        context.removeApplicationListener(listener);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 500, 503, 200})
    void keepsFilesThatCannotBeHadAnyMore(int status) {
        fetched(chapters("/c.json", "Trust"), transcript("/t.vtt", "I trust my restores."));
        PUBLISHER.answer("/c.json", status, Map.of(), "<!DOCTYPE html>".getBytes(StandardCharsets.UTF_8));
        PUBLISHER.answer("/t.vtt", status, Map.of(), new byte[0]);
        makeDue();

        assertThat(titles()).containsExactly("Trust");
        assertThat(page(PAGE).select(".transcript__line")).hasSize(1);
        assertThat(database.queryForObject("select sum(failures) from companion", Integer.class))
                .isPositive();
        assertThat(hoursUntilNextTry()).isEqualTo(1);
    }

    @Test
    void asksAtOnceForTheFilesOfAnEditedItem() {
        String edited = chapters("/edited.json", "Trsut");
        String other = "<title>Other</title><guid>other</guid>" + chapters("/other.json", "Other");
        imported(show(edited).item(other));
        files.await();

        chapters("/edited.json", "Trust");
        imported(show("<itunes:episode>7</itunes:episode>" + edited).item(other));
        files.await();
        assertThat(titles()).containsExactly("Trust");

        for (int number : List.of(8, 9, 10)) {
            imported(show("<itunes:episode>" + number + "</itunes:episode>" + edited)
                    .item(other));
            files.await();
        }
        assertThat(PUBLISHER.requests("/edited.json"))
                .as("once a day, as it is the same")
                .hasSize(3);
        assertThat(PUBLISHER.requests("/other.json")).hasSize(1);
    }

    /** The first import after an upgrade reads all items anew. */
    @Test
    void doesNotAskAtOnceWhenOnlyTheProgramReadsItemsAnew() {
        String tags = chapters("/c.json", "Trust");
        fetched(tags);
        database.update("update episode set fingerprint = 'other' || substring(fingerprint from 6)");
        fetched(tags, "<itunes:episode>7</itunes:episode>");

        assertThat(page(PAGE).select(".episode__facts").text()).contains("Episode 7");
        assertThat(PUBLISHER.requests("/c.json")).hasSize(1);
    }

    @Test
    void fetchesNewFilesBeforeItComparesOthersInSmallBatches() {
        TestFeed feed = show();
        for (int i = 0; i < 41; i++) {
            // Two hosts at once take half the time.
            String chapters = chapters("/" + i + ".json", "Kept " + i);
            feed.item("<title>%d</title><guid>%d</guid>".formatted(i, i)
                    + (i % 2 == 0 ? chapters : chapters.replace("127.0.0.1", "localhost")));
        }
        imported(feed);
        files.await();
        database.update(
                "update companion set next_try_at = ?", OffsetDateTime.now().minusMinutes(1));
        files.tryAgain();
        assertThat(PUBLISHER.answers().stream().filter(status -> status == 304).count())
                .as("one batch, or two if the program itself looked meanwhile")
                .isIn(20L, 40L);

        imported(feed.item("<title>New</title><guid>new</guid>" + missing("chapters", "/new.json")));
        files.await();
        chapters("/new.json", "New");
        int before = PUBLISHER.paths().size();
        // All are due in the same moment, so it does not matter whether the program itself looks first.
        makeDue();
        assertThat(PUBLISHER.paths().stream().skip(before).filter(path -> path.endsWith(".json")))
                .startsWith("/new.json")
                .hasSizeGreaterThan(1);
    }

    @Test
    void keepsThePauseThatAHostAsksFor() {
        // Not the host of the feed, which tests fetch without waiting for the host's turn.
        String transcript = transcript("/busy.vtt", "Later.");
        String chapters = chapters("/same-host.json", "Later").replace("127.0.0.1", "localhost");
        PUBLISHER.answer("/busy.vtt", 503, Map.of("Retry-After", "7200"), new byte[0]);
        fetched(transcript);
        fetched(transcript, chapters);

        assertThat(PUBLISHER.paths()).containsOnlyOnce("/busy.vtt").doesNotContain("/same-host.json");
        assertThat(state("TRANSCRIPT")).containsEntry("last_failure", "it answered 503");
        assertThat(state("CHAPTERS")).containsEntry("failures", 0);
        assertThat(hoursUntilNextTry()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 429, 503})
    void pausesForAHostThatDoesNotAnswerAndLogsItOnce(int status, CapturedOutput output) {
        String host = status == 0 ? "gone.invalid" : "localhost:" + PUBLISHER.port();
        TestFeed feed = show();
        for (int i = 0; i < 10; i++) {
            PUBLISHER.answer("/no/" + i, Math.max(status, 200), Map.of(), new byte[0]);
            PUBLISHER.answer("/no/" + i + ".vtt", Math.max(status, 200), Map.of(), new byte[0]);
            String url = "http://" + host + "/no/" + i;
            feed.item("<title>%d</title><podcast:chapters url=\"%s\"/><podcast:transcript url=\"%s.vtt\"/>"
                    .formatted(i, url, url));
        }
        imported(feed.item(
                "<title>Here</title>" + transcript("/here.vtt", "Words.").replace("localhost", "127.0.0.1")));
        files.await();

        assertThat(output.getAll()
                        .lines()
                        .filter(line -> line.contains(host.replaceFirst(":.*", "")))
                        .filter(line -> line.contains("FileFetch")))
                .hasSize(1)
                .first(InstanceOfAssertFactories.STRING)
                .contains("No chapters or transcripts from", "for 60 minutes");
        // A second fetch may run at the same time.
        assertThat(database.queryForObject("select sum(failures) from companion", Integer.class))
                .isBetween(1, 2);
        assertThat(database.queryForObject(
                        "select count(*) from companion where host like '%o%' and next_try_at < ?",
                        Integer.class, OffsetDateTime.now().plusMinutes(59)))
                .isZero();
        assertThat(database.queryForObject("select count(fetched_at) from companion", Integer.class))
                .isOne();
    }

    @Test
    void plansTheOtherPodcastsIfOneCannotBeRead() throws Exception {
        feeds.refresh(PUBLISHER.publish(
                "/odd.xml",
                TestFeed.titled("An odd one")
                        .episode(1, "One", "a")
                        .item("<title>Two</title>" + transcript("/odd.vtt", "Odd."))
                        .bytes()));
        imported(show(transcript("/even.vtt", "Even.")));
        files.await();
        database.update("update episode_transcript set url = 'nonsense' where url like '%/odd.vtt'");
        database.update("delete from companion");

        EpisodeFileRun restarted = new EpisodeFileRun(
                catalog, episodes, plan, repository, fetch, new EpisodeFileSettings(1), Clock.systemUTC());
        Settled.await(restarted.work, restarted::catchUp);
        Settled.await(restarted.work, restarted::fetchDue);
        Settled.await(restarted.work);
        restarted.destroy();
        // The program's own run may have claimed the file.
        files.await();

        assertThat(database.queryForList("select url from companion where fetched_at is not null", String.class))
                .singleElement(InstanceOfAssertFactories.STRING)
                .endsWith("/even.vtt");
    }

    @Test
    void asksAHostForOneFileAtATime() {
        String tags = chapters("/apart.json", "Trust")
                + transcript("/apart.vtt", "Words.").replace("localhost", "127.0.0.1")
                + "<itunes:image href=\"http://127.0.0.1:%d/apart.png\"/>".formatted(PUBLISHER.port());
        String more = chapters("/further.json", "Trust")
                + transcript("/further.vtt", "Words.").replace("localhost", "127.0.0.1");
        imported(show(tags).item("<title>Two</title>" + more));
        files.await();
        artwork.await();

        List<Long> began = Stream.of(
                        "/feed.xml", "/apart.json", "/apart.vtt", "/further.json", "/further.vtt", "/apart.png")
                .flatMap(path -> PUBLISHER.requests(path).stream())
                .map(Publisher.Request::began)
                .sorted()
                .toList();
        assertThat(began).hasSize(6);
        for (int i = 1; i < began.size(); i++) {
            assertThat(Duration.ofNanos(began.get(i) - began.get(i - 1))).isGreaterThanOrEqualTo(GAP);
        }
    }
}
