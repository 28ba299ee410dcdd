package io.podcatalog.companion;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** What comes of the chapters and transcripts that a feed names, from their publisher to the page. */
@Import(FetchedCompanions.class)
@TestPropertySource(properties = "podcatalog.companions.at-a-time=2")
class CompanionTests extends ServerTests {

    private static final String PAGE = "/podcasts/night-shift/pagers";

    @Autowired
    private FetchedCompanions companions;

    @Override
    protected void emptyCatalog() {
        companions.await();
        super.emptyCatalog();
    }

    @Test
    void showsFetchedChaptersAndTheTranscript() {
        fetched(chapters("/c.json", "Trust", "The nightly restore"), transcript("/t.vtt", "I trust my restores."));

        Document page = page(PAGE);
        assertThat(page.select(".chapters__title").eachText()).containsExactly("Trust", "The nightly restore");
        assertThat(page.select(".chapters__link").eachAttr("href")).containsExactly("?t=0#player", "?t=60#player");
        assertThat(page.select(".transcript__toggle").text()).isEqualTo("Read the transcript (4 words)");
        assertThat(page.select(".transcript__line").text()).isEqualTo("0:13 Ines I trust my restores.");
        assertThat(page.select(".transcript__time").attr("href")).isEqualTo("?t=13#player");
        assertThat(page.select(".transcript__lines").attr("lang")).isEqualTo("en");
        assertThat(page.select("#transcript a[href$=.vtt]").text()).isEqualTo("Transcript as WebVTT");
    }

    /** Publishes and imports an episode with these tags, and fetches what they name. */
    private void fetched(String... tags) {
        imported(show(tags));
        companions.await();
    }

    private static TestFeed show(String... tags) {
        return TestFeed.titled("Night Shift").item("""
                <title>Pagers</title><guid>pagers</guid><description>About pagers.</description>
                <psc:chapters version="1.2"><psc:chapter start="0" title="In the feed"/></psc:chapters>
                """ + String.join("", tags));
    }

    private static String chapters(String path, String... titles) {
        StringBuilder json = new StringBuilder();
        for (String title : titles) {
            json.append(json.isEmpty() ? "" : ",")
                    .append("{\"startTime\":%d,\"title\":\"%s\"}".formatted(json.isEmpty() ? 0 : 60, title));
        }
        String url = publish(path, "{\"version\":\"1.2.0\",\"chapters\":[" + json + "]}");
        return "<podcast:chapters url=\"%s\" type=\"application/json+chapters\"/>".formatted(url);
    }

    private static String transcript(String path, String words) {
        String url = publish(path, "WEBVTT\n\n00:13.000 --> 00:15.000\n<v Ines>" + words + "\n");
        return "<podcast:transcript url=\"%s\" type=\"text/vtt\"/>".formatted(url);
    }

    private static String publish(String path, String text) {
        return PUBLISHER.publish(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Object> state(String kind) {
        return database.queryForMap("select * from companion where kind = ?", kind);
    }
}
