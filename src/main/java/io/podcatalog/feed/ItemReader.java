package io.podcatalog.feed;

import com.rometools.rome.feed.rss.Item;
import io.podcatalog.podcast.FeedItem;
import io.podcatalog.podcast.Fingerprint;
import io.podcatalog.podcast.Person;
import io.podcatalog.podcast.UnchangedItem;
import io.podcatalog.xml.FeedElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jdom2.Attribute;
import org.jdom2.Content;
import org.jdom2.Element;

/**
 * Reads those items of a feed that are new or changed. It works in batches, because the trees and ROME's beans of all
 * items together would take ten times the memory of the feed.
 */
final class ItemReader {

    private static final int BATCH = 200;

    private static final char BEGIN = 1;
    private static final char END = 2;

    private final RssNormalizer feed;
    private final String version;
    private final List<Person> hosts;
    private final String context;

    /** Each known episode is used once. The second of two equal items is read as another episode. */
    private final Map<String, UnchangedItem> known;

    /**
     * @param version of the rules; under another one every item is read again
     * @param hosts of the podcast; under other ones every item is read again, too
     */
    ItemReader(RssNormalizer feed, String version, List<Person> hosts, Map<String, UnchangedItem> known) {
        this.feed = feed;
        this.version = version;
        this.hosts = hosts;
        this.context = feed.base() + " " + hosts + "\n";
        this.known = new HashMap<>(known);
    }

    List<FeedItem> read() throws com.rometools.rome.io.FeedException {
        List<FeedElement> items = feed.items();
        List<FeedItem> episodes = new ArrayList<>();
        for (int from = 0; from < items.size(); from += BATCH) {
            episodes.addAll(read(items.subList(from, Math.min(from + BATCH, items.size()))));
        }
        return episodes;
    }

    private String fingerprint(Element rss) {
        StringBuilder text = new StringBuilder(context);
        write(rss, text);
        return Fingerprint.of(version, text.toString());
    }

    /** Separates the parts by characters that XML forbids, so that no text can look like an element. */
    private static void write(Element element, StringBuilder text) {
        text.append(BEGIN).append(element.getNamespacePrefix()).append(':').append(element.getName());
        for (Attribute attribute : element.getAttributes()) {
            text.append(BEGIN).append(attribute.getName()).append('=').append(attribute.getValue());
        }
        text.append(BEGIN);
        for (Content content : element.getContent()) {
            if (content instanceof Element child) {
                write(child, text);
            } else {
                text.append(content.getValue());
            }
        }
        text.append(END);
    }

    private List<FeedItem> read(List<FeedElement> items) throws com.rometools.rome.io.FeedException {
        List<FeedItem> episodes = new ArrayList<>();
        List<Element> unread = new ArrayList<>();
        List<String> fingerprints = new ArrayList<>();
        for (FeedElement item : items) {
            Element rss = feed.normalized(item);
            item.clear();
            String fingerprint = fingerprint(rss);
            UnchangedItem same = known.remove(fingerprint);
            episodes.add(same);
            if (same == null) {
                unread.add(rss);
                fingerprints.add(fingerprint);
            }
        }
        Iterator<Item> read =
                FeedParser.rome(RssNormalizer.document(unread)).getItems().iterator();
        Iterator<String> print = fingerprints.iterator();
        episodes.replaceAll(
                same -> same != null ? same : EpisodeReader.read(read.next(), print.next(), feed.base(), hosts));
        return episodes;
    }
}
