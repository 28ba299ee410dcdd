package io.podcatalog.feed;

import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.xml.FeedElement;
import io.podcatalog.xml.FeedException;
import io.podcatalog.xml.FeedText;
import io.podcatalog.xml.FeedXml;
import io.podcatalog.xml.Vocabulary;
import io.podcatalog.xml.XmlKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdom2.Document;
import org.jspecify.annotations.Nullable;

/** Reads a list of feeds as podcast apps export it (OPML 1.0 to 2.0), with the repairs and limits that feeds get. */
public final class OpmlParser {

    private static final int MOST_FEEDS = 1000;

    private static final int LONGEST_QUOTE = 100;

    /** Schemes that open an app, in place of http (feed://host/) or before a whole address (feed:https://host/). */
    private static final Pattern FOR_APPS =
            Pattern.compile("(?i)^\\s*(?:feed|itpc|pcast|podcast):(?:(?://)?(?=https?:)|(//))");

    private final Set<HttpUrl> feeds = new LinkedHashSet<>();
    private final List<String> unusable = new ArrayList<>();

    private OpmlParser() {}

    /** @throws FeedException where the document is not a list, or lists no usable feed, or more than 1,000 feeds */
    public static FeedList parse(byte[] body, @Nullable String contentType) throws FeedException {
        try {
            Document tree = FeedXml.read(FeedText.decode(body, contentType), XmlKind.LIST);
            OpmlParser list = new OpmlParser();
            new FeedElement(tree.getRootElement())
                    .children("body", Vocabulary.CORE)
                    .forEach(list::collect);
            return list.result();
        } catch (RuntimeException unforeseen) {
            throw new FeedException("the program can't read something in it", unforeseen);
        }
    }

    private void collect(FeedElement parent) {
        for (FeedElement outline : parent.children("outline", Vocabulary.CORE)) {
            String text = outline.attribute("xmlUrl");
            if (text != null) {
                HttpUrl.parse(withoutAppScheme(text))
                        .filter(HttpUrl::isIndexable)
                        .ifPresentOrElse(feeds::add, () -> unusable.add(reason(text)));
            }
            collect(outline);
        }
    }

    private FeedList result() throws FeedException {
        if (feeds.isEmpty()) {
            throw new FeedException(
                    unusable.isEmpty() ? "it lists no feed" : "it lists no usable feed: " + unusable.get(0));
        } else if (feeds.size() > MOST_FEEDS) {
            throw new FeedException("it lists " + feeds.size() + " feeds, more than the limit of " + MOST_FEEDS);
        }
        return new FeedList(List.copyOf(feeds), List.copyOf(unusable));
    }

    private static String withoutAppScheme(String address) {
        return FOR_APPS.matcher(address).replaceFirst(found -> found.group(1) == null ? "" : "http://");
    }

    private static String reason(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ");
        return "\"" + (line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "…" : line)
                + (text.length() > 2000 ? "\" is longer than 2,000 characters" : "\" is not an http or https address");
    }
}
