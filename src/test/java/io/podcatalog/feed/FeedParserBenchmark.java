package io.podcatalog.feed;

import com.rometools.rome.io.WireFeedInput;
import com.rometools.rome.io.XmlReader;
import io.podcatalog.catalog.HttpUrl;
import io.podcatalog.catalog.PublishedPodcast;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

/**
 * What reading a feed costs beside ROME's bare parse of the same bytes. Not part of the suite:
 * {@code ./mvnw test -Dtest=FeedParserBenchmark [-Dpodcatalog.episodes=20000]}
 */
class FeedParserBenchmark {

    @Test
    void compareWithTheBareParse() throws Exception {
        byte[] feed = feed(Integer.getInteger("podcatalog.episodes", 20_000));
        System.out.printf("feed of %.1f MB%n", feed.length / 1e6);
        FeedParser parser = new FeedParser(Clock.systemUTC());
        for (int round = 1; round <= 5; round++) {
            long start = cpu();
            new WireFeedInput().build(new XmlReader(new ByteArrayInputStream(feed)));
            long bare = cpu() - start;
            start = cpu();
            PublishedPodcast podcast =
                    parser.parse(feed, "application/rss+xml", new HttpUrl("https://show.example/rss"));
            long ours = cpu() - start;
            System.out.printf(
                    "round %d: ROME %.1f s, ours %.1f s, ratio %.2f, %d episodes%n",
                    round,
                    bare / 1e9,
                    ours / 1e9,
                    (double) ours / bare,
                    podcast.episodes().size());
        }
    }

    /** Of this thread: what other processes do does not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** About a kilobyte an episode, as hosts write them. */
    static byte[] feed(int episodes) throws IOException {
        StringBuilder feed = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
                  xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Large</title>
                <link>https://show.example/</link><description>A large feed.</description>
                """);
        OffsetDateTime date = OffsetDateTime.parse("2024-01-01T10:00:00Z");
        for (int n = episodes; n > 0; n--) {
            feed.append("""
                    <item><title>Episode %1$d: what we learned from number %1$d</title><guid isPermaLink="false">guid-%1$d</guid>
                    <pubDate>%2$s</pubDate><link>https://show.example/%1$d</link><itunes:duration>00:45:12</itunes:duration>
                    <itunes:episode>%1$d</itunes:episode><itunes:image href="https://img.example/%1$d.jpg"/>
                    <enclosure url="https://media.example/%1$d.mp3?dest-id=7" length="4320000%1$d" type="audio/mpeg"/>
                    <description><![CDATA[<p>In episode %1$d we talk about <strong>systems</strong> that keep running at night, about the people who keep them so, and about number %1$d.</p><ul><li><a href="https://example.com/%1$d">First link</a></li><li>Second point of %1$d</li></ul><p>Write to us with what you learned.</p>]]></description>
                    </item>
                    """.formatted(n, DateTimeFormatter.RFC_1123_DATE_TIME.format(date.minusHours(n))));
        }
        return feed.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
    }
}
