package io.podcatalog.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.Painter;
import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * Imports feeds and files in which each value is too long, too frequent, too big, empty or odd, and runs all that
 * follows an import. Each such feed is imported, and other feeds are not affected.
 */
@ExtendWith(OutputCaptureExtension.class)
class HostileValuesTests extends ServerTests {

    private static final String ROWS = """
            select 'podcast ' || p.slug as of_what, p.fingerprint, p.title from podcast p where p.title like 'Good%'
            union all
            select 'episode ' || e.slug, e.fingerprint, e.title from episode e join podcast p on p.id = e.podcast_id
            where p.title like 'Good%' and e.vanished_at is null order by 1, 2""";

    private int published;

    @Test
    void importsOddValues(CapturedOutput output) {
        surrounded(output, () -> HostileValues.feeds(database).forEach(this::imports));
    }

    @Test
    void importsElementsThatRepeatThousandsOfTimes(CapturedOutput output) {
        surrounded(output, () -> {
            TestFeed feed = show();
            HostileValues.elementsOfItems().values().stream()
                    .map(element -> element.formatted("http://host.invalid/").repeat(1500))
                    .forEach(elements -> feed.item("<title>On restores</title>" + elements));
            feed.item("<title>On restores</title><psc:chapters>"
                    + IntStream.range(0, 1500)
                            .mapToObj("<psc:chapter start=\"%1$d\" title=\"%1$d\"/>"::formatted)
                            .collect(Collectors.joining())
                    + "</psc:chapters>");
            HostileValues.elementsOfChannels().values().stream()
                    .map(element -> element.formatted("http://host.invalid/").repeat(1500))
                    .forEach(feed::channel);
            imports("repeated", feed);
        });
    }

    @Test
    void readsChaptersAndTranscriptsWithOddValues(CapturedOutput output) {
        List<String> values = Stream.of(HostileValues.of(database), HostileValues.addresses())
                .flatMap(some -> some.values().stream())
                // Keeps the files below their limit of size.
                .map(value -> value.substring(0, Math.min(value.length(), 5000)))
                .map(value -> value.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replaceAll("\\\\\\\\(u[0-9A-F]{4})", "\\\\$1")
                        .replaceAll("\\p{Cntrl}", " "))
                .toList();
        StringBuilder chapters = new StringBuilder();
        StringBuilder segments = new StringBuilder();
        StringBuilder cues = new StringBuilder("WEBVTT\n\n");
        StringBuilder lines = new StringBuilder();
        for (String value : values) {
            String moments = "\"startTime\":\"%1$s\",\"endTime\":\"%1$s\"".formatted(value);
            for (String start :
                    List.of("\"startTime\":1", moments, "\"startTime\":1e999", "\"startTime\":" + "9".repeat(99))) {
                chapters.append(",{%1$s,\"title\":\"%2$s\",\"url\":\"%2$s\",\"img\":\"%2$s\",\"toc\":\"%2$s\"}"
                        .formatted(start, value));
                segments.append(",{%1$s,\"speaker\":\"%2$s\",\"body\":\"%2$s\"}".formatted(start, value));
            }
            cues.append("00:00:01.000 --> 00:00:02.000\n<v %1$s>%1$s\n\n999:99:99.999 --> 1\nx\n\n".formatted(value));
            lines.append(value).append(": ").append(value).append("\n\n");
        }
        String json = "{\"version\":\"1\",\"chapters\":[" + chapters.substring(1) + "]}";
        Map<String, String> transcripts = Map.of(
                "text/vtt",
                cues.toString(),
                "application/json",
                "{\"segments\":[" + segments.substring(1) + "]}",
                "text/html",
                "<cite>" + lines + "</cite><p>" + lines,
                "text/plain",
                lines.toString());
        surrounded(
                output,
                () -> transcripts.forEach((type, text) -> imports(
                        type,
                        show().item("<title>On restores</title>"
                                + "<podcast:chapters url=\"%s\"/><podcast:transcript url=\"%s\" type=\"%s\"/>"
                                        .formatted(
                                                publish(type + ".json", json.getBytes(StandardCharsets.UTF_8)),
                                                publish(type, text.getBytes(StandardCharsets.UTF_8)),
                                                type)))));
        assertThat(database.queryForList(
                        "select url || last_failure from companion where last_failure is not null", String.class))
                .isEmpty();
    }

    /** Imports good feeds before and after. They must get all files that they name and all computed values. */
    private void surrounded(CapturedOutput output, Runnable hostile) {
        good("Good before", 3);
        List<Map<String, Object>> before = database.queryForList(ROWS);

        hostile.run();
        settle();

        assertThat(database.queryForList(ROWS)).isEqualTo(before);
        good("Good after", 3);
        good("Good before", 4);
        assertThat(database.queryForList("""
                        select p.title from podcast p left join related_run r on r.podcast_id = p.id
                        where r.revision is null or r.revision <> p.revision""", String.class))
                .as("podcasts whose episodes are not compared")
                .isEmpty();
        assertThat(database.queryForList(
                        "select e.title from episode e left join portrait p on p.episode_id = e.id where p.traits is null",
                        String.class))
                .as("episodes that are left out")
                .isEmpty();
        assertThat(output.getAll()
                        .lines()
                        .filter(line -> line.contains(": ") && line.contains(" WARN "))
                        .filter(line ->
                                line.matches(".*(?:\\[ *artwork|\\[ *related|\\[ *search-index|\\[ *episode-files).*")))
                .as("what the runs told")
                .isEmpty();
    }

    private void good(String title, int episodes) {
        TestFeed feed = TestFeed.titled(title)
                .channel("<itunes:image href=\"%s\"/>"
                        .formatted(publish(title + ".png", Painter.cover(200, Color.RED))));
        for (int i = 1; i <= episodes; i++) {
            String transcript = publish(title + i, "WEBVTT\n\n00:01.000 --> 00:02.000\nGood words.\n".getBytes());
            // Two episodes each have a subject in common.
            String subject = "subject" + "x".repeat((episodes - i) / 2);
            feed.item("""
                    <title>On good restores %1$d</title><guid>%1$d</guid><description>Notes on %3$s.</description>
                    <podcast:transcript url="%2$s" type="text/vtt"/>""".formatted(i, transcript, subject));
        }
        FeedStatus status = feeds.refresh(publish(title, feed.bytes()));
        settle();

        assertThat(status.isFailing()).isFalse();
        String path = "/podcasts/" + title.toLowerCase().replace(' ', '-');
        assertThat(page(path).select(".podcast__artwork img")).as("cover").hasSize(1);
        String newest = path + "/on-good-restores-" + episodes;
        assertThat(page(newest).select(".transcript__line")).as("transcript").hasSize(1);
        assertThat(page(newest).select("#related a")).as("related").isNotEmpty();
        assertThat(page("/search?q=good+restores+" + episodes).select("main").html())
                .as("search")
                .contains(newest);
    }

    private void settle() {
        relations.await();
        files.await();
        relations.await();
        artwork.await();
        index.await();
    }

    private void imports(String name, TestFeed feed) {
        FeedStatus status = feeds.refresh(publish("hostile" + published++, feed.bytes()));
        assertThat(status.lastFailure()).as(name).isNull();
        assertThat(status.added()).as(name).isPositive();
    }

    private static TestFeed show() {
        return TestFeed.titled("Hostile");
    }

    private static String publish(String name, byte[] body) {
        return PUBLISHER.publish("/" + name.replaceAll("[^a-zA-Z0-9.]", "-"), body);
    }
}
