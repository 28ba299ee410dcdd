package io.podcatalog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes a feed item by item. Texts go into the XML unescaped. */
public final class TestFeed {

    private final String title;
    private final List<String> items = new ArrayList<>();
    private String language = "en";
    private String description = "A show about the night shift of those who run software, told by them.";
    private String channel = "";

    private TestFeed(String title) {
        this.title = title;
    }

    public static TestFeed titled(String title) {
        return new TestFeed(title);
    }

    /** Says which language the show speaks, and what it is about. */
    public TestFeed in(String language, String description) {
        this.language = language;
        this.description = description;
        return this;
    }

    /** Adds elements to the channel. */
    public TestFeed channel(String xml) {
        channel += xml;
        return this;
    }

    /** Adds an item with these elements only. */
    public TestFeed item(String xml) {
        items.add("<item>" + xml + "</item>");
        return this;
    }

    /** Adds the n-th of a series of ordinary episodes, a week apart, the first one in January 2024. */
    public TestFeed episode(int n, String title, String notes) {
        java.time.OffsetDateTime date =
                java.time.OffsetDateTime.parse("2024-01-03T10:00:00Z").plusWeeks(n);
        return item("""
                <title>%s</title><guid isPermaLink="false">guid-%d</guid><pubDate>%s</pubDate>
                <itunes:duration>%d</itunes:duration><itunes:episode>%d</itunes:episode>
                <enclosure url="https://media.example.com/%d.mp3" length="%d" type="audio/mpeg"/>
                <description><![CDATA[%s]]></description>
                """.formatted(
                        title,
                        n,
                        java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.format(date),
                        600 + n,
                        n,
                        n,
                        1_000_000 + n,
                        notes));
    }

    public byte[] bytes() {
        String feed = """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
                  xmlns:content="http://purl.org/rss/1.0/modules/content/"
                  xmlns:psc="http://podlove.org/simple-chapters"
                  xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel>
                <title>%s</title><link>https://show.example.com/</link><language>%s</language>
                <description>%s</description>
                %s
                %s
                </channel></rss>
                """.formatted(title, language, description, channel, String.join("\n", items));
        return feed.getBytes(StandardCharsets.UTF_8);
    }
}
