package io.podcatalog.episodefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Follows the chapters and transcripts that a feed names from the publisher to the page. */
class EpisodeFileTests extends ShowWithFiles {

    @Test
    void showsFetchedChaptersAndTheTranscript() {
        fetched(chapters("/c.json", "Trust", "The nightly restore"), transcript("/t.vtt", "I trust my restores."));

        Document page = page(PAGE);
        assertThat(page.select(".chapters__title").eachText()).containsExactly("Trust", "The nightly restore");
        assertThat(page.select(".chapters__link").eachAttr("href")).containsExactly("?t=0", "?t=60");
        assertThat(page.select(".transcript__toggle").text()).isEqualTo("Read the transcript (4 words)");
        assertThat(page.select(".transcript__line").text()).isEqualTo("0:13 Ines I trust my restores.");
        assertThat(page.select(".transcript__time").attr("href")).isEqualTo("?t=13");
        assertThat(page.select(".transcript__lines").attr("lang")).isEqualTo("en");
        assertThat(page.select("section[id]").eachAttr("id")).containsSequence("chapters", "notes", "transcript");
        assertThat(page.select("#transcript a[href$=.vtt]").text()).isEqualTo("Transcript as WebVTT");
        assertThat(relationsAreCurrent()).isTrue();
    }

    @Test
    void keepsChaptersAndTranscriptWhenTheItemChanges() {
        String tags = chapters("/kept.json", "Trust") + transcript("/kept.vtt", "I trust my restores.");
        fetched(tags);
        imported(show("<itunes:episode>7</itunes:episode>" + tags));
        files.await();

        assertThat(page(PAGE).select(".episode__facts").text()).contains("Episode 7");
        assertThat(titles()).containsExactly("Trust");
        assertThat(page(PAGE).select(".transcript__line")).hasSize(1);
        for (String path : List.of("/kept.json", "/kept.vtt")) {
            assertThat(PUBLISHER.requests(path)).as(path).hasSize(2);
            assertThat(PUBLISHER.requests(path).get(1).headers()).containsKey("If-None-Match");
        }
    }

    @Test
    void fetchesAgainWhenTheAddressChanges() {
        fetched(chapters("/old.json", "Old"), transcript("/old.vtt", "Old words."));
        fetched(chapters("/new.json", "New"), transcript("/new.vtt", "New words."));

        assertThat(titles()).containsExactly("New");
        assertThat(page(PAGE).select(".transcript__words").text()).isEqualTo("Ines New words.");
    }

    @Test
    void showsTheOldChaptersUntilTheNewOnesAreFetched() {
        fetched(chapters("/before.json", "Before"));
        fetched(missing("chapters", "/after.json"));

        assertThat(titles()).containsExactly("Before");
    }

    @Test
    void showsTheChaptersOfTheFeedOnceItNamesNoOthers() {
        fetched(chapters("/taken-back.json", "Taken back"), transcript("/taken-back.vtt", "Never said."));
        fetched("<itunes:episode>7</itunes:episode>");

        assertThat(titles()).containsExactly("In the feed");
        assertThat(page(PAGE).select("#transcript .empty").text()).isEqualTo("The publisher gives no transcript.");
        assertThat(database.queryForObject("select count(*) from companion", Integer.class))
                .isZero();
        assertThat(relationsAreCurrent()).isTrue();
    }

    @Test
    void linksTheFileWhileItCannotBeRead() {
        fetched(transcript("/empty.vtt", ""));

        assertThat(page(PAGE).select(".transcript__line")).isEmpty();
        assertThat(page(PAGE).select("#transcript a").text()).isEqualTo("Transcript as WebVTT");
    }

    @Test
    void showsNumbersAndTheLastFailureOnTheStatusPage() {
        PUBLISHER.withdraw("/none.json");
        imported(show(missing("chapters", "/none.json") + transcript("/here.vtt", "Here."))
                .item("<title>Two</title>" + chapters("/empty.json") + transcript("/there.vtt", "There.")));
        files.await();

        assertThat(status())
                .containsPattern("Chapters 0 of 2 fetched; 2 failed, the last one: (it answered 404|the file has no"
                        + " chapters)")
                .contains("Transcripts 2 of 2 fetched")
                .doesNotContain("Transcripts 2 of 2 fetched;");
        database.update(
                "update companion set failed_at = ? where last_failure = 'it answered 404'", OffsetDateTime.now());
        assertThat(status()).contains("the last one: it answered 404");
        database.update(
                "update companion set failed_at = ? where last_failure like '%has no chapters'",
                OffsetDateTime.now().plusHours(1));
        assertThat(status()).contains("the last one: the file has no chapters");
    }

    @Test
    void showsCorrectedFilesAtTheSameAddresses() {
        fetched(chapters("/c.json", "Trsut"), transcript("/t.vtt", "I tust my restores."));
        chapters("/c.json", "Trust");
        transcript("/t.vtt", "I trust my restores.");
        makeDue();
        relations.await();

        assertThat(titles()).containsExactly("Trust");
        assertThat(page(PAGE).select(".transcript__words").text()).isEqualTo("Ines I trust my restores.");
        assertThat(PUBLISHER.requests("/c.json").get(1).headers()).containsKey("If-None-Match");
        assertThat(PUBLISHER.requests("/t.vtt").get(1).headers()).containsKey("If-None-Match");
        assertThat(relationsAreCurrent()).isTrue();
        assertThat(hoursUntilNextTry()).isBetween(18L, 24L);
    }

    @Test
    void followsACorrectedLanguage() {
        String transcript = transcript("/t.vtt", "Ich traue meinen Sicherungen.");
        fetched(transcript.replace("url=", "language=\"en\" url="));
        fetched(transcript.replace("url=", "language=\"de\" url="));

        assertThat(page(PAGE).select(".transcript__lines").attr("lang")).isEqualTo("de");
    }

    @Test
    void readsAnUnchangedFileAgainWithNewCode() {
        fetched(chapters("/c.json", "Trust"));
        database.update("update companion set read_by = 0");
        database.update("update fetched_chapter set title = 'Misread'");
        makeDue();

        assertThat(titles()).containsExactly("Trust");
    }

    @Test
    void neverMakesAnImportWait() {
        String tags = chapters("/slow.json", "Worth the wait");
        PUBLISHER.hold("/slow.json");
        imported(show(tags));

        assertThat(titles()).containsExactly("In the feed");

        PUBLISHER.release("/slow.json");
        files.await();
        assertThat(titles()).containsExactly("Worth the wait");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/c.json",
                "http://169.254.169.254/latest/meta-data",
                "http://[::1]/c.json",
                SITE + "/sample/../../application.properties",
                SITE + "/sample/chapters/..%2f..%2fapplication.properties",
                SITE + "/sample/chapters/none.json"
            })
    void readsOnlyPublicFiles(String address) {
        fetched("<podcast:chapters url=\"%s\" type=\"application/json+chapters\"/>".formatted(address));

        assertThat(titles()).containsExactly("In the feed");
        assertThat((String) state("CHAPTERS").get("last_failure"))
                .containsAnyOf("not public", "no such file", "can't be found");
    }

    /** {@return whether the relations of the podcast belong to its last revision} */
    private boolean relationsAreCurrent() {
        return database.queryForObject(
                "select count(*) = 1 from podcast p join related_run r on r.podcast_id = p.id and r.revision = p.revision",
                Boolean.class);
    }

    private String status() {
        database.update("update subscription set followed = true");
        return page("/status").select(".status").text();
    }
}
