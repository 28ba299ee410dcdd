package io.podcatalog.episodefile;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** A show with an episode whose chapters and transcript are files of the publisher. */
abstract class ShowWithFiles extends ServerTests {

    static final String PAGE = "/podcasts/night-shift/pagers";

    /** Publishes and imports an episode with these tags, and fetches their files. */
    void fetched(String... tags) {
        imported(show(tags));
        files.await();
        relations.await();
    }

    static TestFeed show(String... tags) {
        return TestFeed.titled("Night Shift").item("""
                <title>Pagers</title><guid>pagers</guid><description>About pagers.</description>
                <psc:chapters version="1.2"><psc:chapter start="0" title="In the feed"/></psc:chapters>
                """ + String.join("", tags));
    }

    static String chapters(String path, String... titles) {
        StringBuilder json = new StringBuilder();
        for (String title : titles) {
            json.append(json.isEmpty() ? "" : ",")
                    .append("{\"startTime\":%d,\"title\":\"%s\"}".formatted(json.isEmpty() ? 0 : 60, title));
        }
        String url = publish(path, "{\"version\":\"1.2.0\",\"chapters\":[" + json + "]}");
        return "<podcast:chapters url=\"%s\" type=\"application/json+chapters\"/>".formatted(url);
    }

    /** The host has another name than that of the chapters, so that neither file waits for the turn of the other. */
    static String transcript(String path, String words) {
        String url = publish(path, "WEBVTT\n\n00:13.000 --> 00:15.000\n<v Ines>" + words + "\n")
                .replace("127.0.0.1", "localhost");
        return "<podcast:transcript url=\"%s\" type=\"text/vtt\"/>".formatted(url);
    }

    static String missing(String tag, String path) {
        return "<podcast:%s url=\"http://127.0.0.1:%d%s\"/>".formatted(tag, PUBLISHER.port(), path);
    }

    static String publish(String path, String text) {
        return PUBLISHER.publish(path, text.getBytes(StandardCharsets.UTF_8));
    }

    void makeDue() {
        database.update(
                "update companion set next_try_at = ?", OffsetDateTime.now().minusMinutes(1));
        files.tryAgain();
    }

    long hoursUntilNextTry() {
        OffsetDateTime next = database.queryForObject(
                "select next_try_at from companion where kind = 'CHAPTERS'", OffsetDateTime.class);
        return Math.round(Duration.between(OffsetDateTime.now(), next).toSeconds() / 3600.0);
    }

    long revision() {
        return database.queryForObject("select revision from podcast", Long.class);
    }

    List<String> titles() {
        return page(PAGE).select(".chapters__title").eachText();
    }

    Map<String, Object> state(String kind) {
        return database.queryForMap("select * from companion where kind = ?", kind);
    }
}
