package io.podcatalog.feed;

import com.rometools.rome.feed.rss.Item;
import io.podcatalog.catalog.Fingerprint;
import io.podcatalog.catalog.PublishedEpisode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jdom2.Attribute;
import org.jdom2.Content;
import org.jdom2.Element;

/**
 * Reads the items of a feed, and only those that say something new. A few at a time: the trees and ROME's beans of all
 * of them would hold ten times the memory of the feed.
 */
final class ItemReader {

    private static final int BATCH = 200;

    private static final char BEGIN = 1;
    private static final char END = 2;

    private final RssNormalizer feed;
    private final String circumstances;

    /** An item that is there twice is another episode, which nobody knows. */
    private final Map<String, PublishedEpisode> known;

    /** @param version of all that decides what comes of an item */
    ItemReader(RssNormalizer feed, String version, Map<String, PublishedEpisode> known) {
        this.feed = feed;
        this.circumstances = version + " " + feed.base() + "\n";
        this.known = new HashMap<>(known);
    }

    List<PublishedEpisode> read() throws com.rometools.rome.io.FeedException {
        List<FeedElement> items = feed.items();
        List<PublishedEpisode> episodes = new ArrayList<>();
        for (int from = 0; from < items.size(); from += BATCH) {
            episodes.addAll(read(items.subList(from, Math.min(from + BATCH, items.size()))));
        }
        return episodes;
    }

    private String fingerprint(Element tidy) {
        StringBuilder said = new StringBuilder(circumstances);
        write(tidy, said);
        return Fingerprint.of(said.toString());
    }

    /** Between the parts stands a character that XML forbids, so that no text looks like an element. */
    private static void write(Element element, StringBuilder said) {
        said.append(BEGIN).append(element.getNamespacePrefix()).append(':').append(element.getName());
        for (Attribute attribute : element.getAttributes()) {
            said.append(BEGIN).append(attribute.getName()).append('=').append(attribute.getValue());
        }
        said.append(BEGIN);
        for (Content content : element.getContent()) {
            if (content instanceof Element child) {
                write(child, said);
            } else {
                said.append(content.getValue());
            }
        }
        said.append(END);
    }

    private List<PublishedEpisode> read(List<FeedElement> items) throws com.rometools.rome.io.FeedException {
        List<PublishedEpisode> episodes = new ArrayList<>();
        List<Element> news = new ArrayList<>();
        List<String> fingerprints = new ArrayList<>();
        for (FeedElement item : items) {
            Element tidy = feed.tidy(item);
            item.clear();
            String fingerprint = fingerprint(tidy);
            PublishedEpisode same = known.remove(fingerprint);
            episodes.add(same);
            if (same == null) {
                news.add(tidy);
                fingerprints.add(fingerprint);
            }
        }
        Iterator<Item> read =
                FeedParser.rome(RssNormalizer.document(news)).getItems().iterator();
        Iterator<String> print = fingerprints.iterator();
        episodes.replaceAll(same -> same != null ? same : EpisodeReader.read(read.next(), print.next(), feed.base()));
        return episodes;
    }
}
