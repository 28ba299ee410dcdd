package io.podcatalog.feed;

import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.io.WireFeedInput;
import io.podcatalog.catalog.PublishedEpisode;
import io.podcatalog.catalog.PublishedPodcast;
import io.podcatalog.notes.ShowNotesPolicy;
import io.podcatalog.podcast.HttpUrl;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jdom2.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads a podcast from the bytes of its feed. Our own code decodes and tidies what comes in, ROME reads it, and nothing
 * of ROME leaves this package.
 */
@Component
public class FeedParser {

    /** Rises with every change in what is read from the same bytes, so that they are read again. */
    public static final String VERSION = "2." + ShowNotesPolicy.VERSION;

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
     * @param contentType the header of that name, whose charset counts where the document itself names none
     * @param address where the feed lies; relative addresses start from the podcast's own page, or else from here
     * @throws FeedException for everything that is no feed, is not complete, or goes beyond the limits
     */
    public PublishedPodcast parse(byte[] body, @Nullable String contentType, HttpUrl address) throws FeedException {
        return read(body, contentType, address, Map.of()).podcast();
    }

    /**
     * The same, with what the feed says of itself.
     *
     * @param known what items may say without being read once more, by fingerprint: there they stand for themselves
     */
    public ParsedFeed read(
            byte[] body, @Nullable String contentType, HttpUrl address, Map<String, PublishedEpisode> known)
            throws FeedException {
        try {
            Document tree = tree(FeedText.decode(body, contentType), address);
            RssNormalizer tidy = new RssNormalizer(tree, clock.instant(), address);
            PublishedPodcast podcast = PodcastReader.read(rome(tidy.channel()), address);
            List<PublishedEpisode> episodes = new ItemReader(tidy, version, known).read();
            return ParsedFeed.of(podcast.withEpisodes(episodes), tree, address);
        } catch (com.rometools.rome.io.FeedException | RuntimeException unforeseen) {
            String kind = unforeseen.getClass().getSimpleName();
            throw new FeedException("it holds something that can't be read (" + kind + ")", unforeseen);
        } catch (StackOverflowError tooDeep) {
            throw new FeedException("it is nested too deeply", tooDeep);
        }
    }

    private static Document tree(String text, HttpUrl address) throws FeedException {
        try {
            return FeedXml.read(text, XmlKind.FEED);
        } catch (WebPageException page) {
            HttpUrl feed = WebPage.feed(text, address).orElseThrow(() -> page);
            throw new FeedException(page.getMessage() + "; the page names the feed " + feed);
        }
    }

    static Channel rome(Document tidy) throws com.rometools.rome.io.FeedException {
        return (Channel) new WireFeedInput().build(tidy);
    }
}
