package io.podcatalog.feed;

import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.io.WireFeedInput;
import io.podcatalog.notes.ShowNotesPolicy;
import io.podcatalog.podcast.FeedItem;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.podcast.PublishedPodcast;
import io.podcatalog.podcast.UnchangedItem;
import io.podcatalog.xml.FeedException;
import io.podcatalog.xml.FeedText;
import io.podcatalog.xml.FeedXml;
import io.podcatalog.xml.WebPage;
import io.podcatalog.xml.WebPageException;
import io.podcatalog.xml.XmlKind;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jdom2.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads a podcast from the bytes of its feed. Our own code decodes and normalizes the feed, and ROME reads the result.
 * No type of ROME leaves this package.
 */
@Component
public class FeedParser {

    /** Must rise with every change in how feeds are read, so that the program reads unchanged feeds again. */
    public static final String VERSION = "4." + ShowNotesPolicy.VERSION;

    private final Clock clock;
    private final String version;

    @Autowired
    public FeedParser(Clock clock) {
        this(clock, VERSION);
    }

    FeedParser(Clock clock, String version) {
        this.clock = clock;
        this.version = version;
    }

    /**
     * @param contentType the Content-Type header; its charset counts only where the document names none
     * @param address of the feed; the base of relative addresses where the podcast has no page of its own
     * @throws FeedException where the document is not a feed, is incomplete, or exceeds a limit
     */
    public PublishedPodcast parse(byte[] body, @Nullable String contentType, HttpUrl address) throws FeedException {
        return read(body, contentType, address, Map.of()).podcast();
    }

    /**
     * Like {@link #parse}, and also reads the feed's new address and next page.
     *
     * @param known episodes of earlier reads by fingerprint; the result holds them in place of unchanged items
     */
    public ParsedFeed read(byte[] body, @Nullable String contentType, HttpUrl address, Map<String, UnchangedItem> known)
            throws FeedException {
        try {
            Document tree = tree(FeedText.decode(body, contentType), address);
            RssNormalizer feed = new RssNormalizer(tree, clock.instant(), address);
            PublishedPodcast podcast = PodcastReader.read(rome(feed.channel()), address);
            List<FeedItem> episodes = new ItemReader(feed, version, podcast.hosts(), known).read();
            return ParsedFeed.of(podcast.withEpisodes(episodes), tree, address);
        } catch (com.rometools.rome.io.FeedException | RuntimeException unforeseen) {
            String kind = unforeseen.getClass().getSimpleName();
            throw new FeedException("the program can't read something in it (" + kind + ")", unforeseen);
        } catch (StackOverflowError tooDeep) {
            throw new FeedException("it is nested too deeply", tooDeep);
        }
    }

    private static Document tree(String text, HttpUrl address) throws FeedException {
        try {
            return FeedXml.read(text, XmlKind.FEED);
        } catch (WebPageException page) {
            HttpUrl feed = WebPage.feed(text, address).orElseThrow(() -> page);
            throw new FeedException(page.getMessage() + "; the page links to the feed " + feed);
        }
    }

    static Channel rome(Document rss) throws com.rometools.rome.io.FeedException {
        return (Channel) new WireFeedInput().build(rss);
    }
}
