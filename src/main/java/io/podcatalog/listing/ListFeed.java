package io.podcatalog.listing;

import io.podcatalog.catalog.EpisodeItem;
import io.podcatalog.podcast.Enclosure;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.podcast.Person;
import io.podcatalog.podcast.Transcript;
import io.podcatalog.site.SiteSettings;
import io.podcatalog.text.Messages;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Writes a list as an RSS feed. An item keeps the GUID and the file of its publisher, so that an app knows an episode
 * that it already has. The list is no podcast of its own, so directories must not take it up (itunes:block).
 */
class ListFeed {

    /** RSS wants a type. Most files are of this one, and apps look into the file. */
    private static final String USUAL_TYPE = "audio/mpeg";

    private static final String CHAPTERS_TYPE = "application/json+chapters";

    private final SiteSettings site;
    private final Labels labels;
    private final Messages messages;

    ListFeed(SiteSettings site, Labels labels, Messages messages) {
        this.site = site;
        this.labels = labels;
        this.messages = messages;
    }

    String write(EpisodeList list) {
        StringWriter text = new StringWriter();
        try {
            FeedWriter feed = new FeedWriter(text);
            feed.begin();
            feed.text("title", list.title());
            feed.text("link", site.url(list.page()));
            feed.text("description", description(list));
            feed.text("language", list.language());
            feed.empty("atom:link", "href", site.url(ListFormat.RSS.path(list.files())), "rel", "self");
            feed.text("itunes:block", "Yes");
            feed.text("itunes:type", list.serial() ? "serial" : "episodic");
            if (list.image() != null) {
                feed.empty("itunes:image", "href", list.image().value());
            }
            for (EpisodeItem episode : list.items()) {
                feed.open("item");
                write(episode, feed);
                feed.close();
            }
            feed.end();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private String description(EpisodeList list) {
        int written = list.items().size();
        return list.total() > written
                ? messages.text("list.first-of", written, list.total())
                : messages.text("list.episodes", written);
    }

    private void write(EpisodeItem episode, FeedWriter feed) throws XMLStreamException {
        EpisodeItem.Row row = episode.row();
        String page = site.url(episode.path());
        feed.text("title", labels.name(episode));
        feed.text("link", page);
        // Only an address of ours surely leads to the episode, so a publisher's GUID is a name.
        feed.text("guid", row.guid() == null ? page : row.guid(), "isPermaLink", String.valueOf(row.guid() == null));
        feed.text("pubDate", date(row.publishedAt()));
        feed.text("description", row.summary());
        feed.text("source", row.podcastTitle(), "url", row.feed().value());
        write(row.enclosure(), feed);
        feed.text(
                "itunes:duration",
                row.duration() == null ? null : String.valueOf(row.duration().toSeconds()));
        feed.text("itunes:author", episode.byline());
        feed.text("itunes:season", row.season() == null ? null : row.season().toString());
        feed.text("itunes:episode", row.number() == null ? null : row.number().toPlainString());
        feed.text(
                "itunes:episodeType",
                row.type() == null ? null : row.type().name().toLowerCase(Locale.ROOT));
        feed.text(
                "itunes:explicit",
                row.explicit() == null ? null : row.explicit().toString());
        if (row.image() != null) {
            feed.empty("itunes:image", "href", row.image().value());
        }
        if (row.chapters() > 0) {
            feed.empty("podcast:chapters", "url", page + "/chapters.json", "type", CHAPTERS_TYPE);
        }
        for (Transcript transcript : episode.transcripts()) {
            feed.empty(
                    "podcast:transcript",
                    "url",
                    transcript.url().value(),
                    "type",
                    transcript.type(),
                    "language",
                    transcript.language(),
                    "rel",
                    transcript.rel());
        }
        for (Person person : episode.people()) {
            feed.text(
                    "podcast:person",
                    person.name(),
                    "role",
                    person.role(),
                    "group",
                    person.team(),
                    "href",
                    value(person.link()),
                    "img",
                    value(person.image()));
        }
    }

    private static void write(@Nullable Enclosure file, FeedWriter feed) throws XMLStreamException {
        if (file != null) {
            feed.empty(
                    "enclosure",
                    "url",
                    file.url().value(),
                    "length",
                    file.length() == null ? "0" : file.length().toString(),
                    "type",
                    file.type() == null ? USUAL_TYPE : file.type());
        }
    }

    private static @Nullable String date(@Nullable Instant moment) {
        return moment == null ? null : DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atZone(ZoneOffset.UTC));
    }

    private static @Nullable String value(@Nullable HttpUrl address) {
        return address == null ? null : address.value();
    }
}
