package io.podcatalog.feed;

import com.rometools.opml.feed.opml.Opml;
import com.rometools.opml.feed.opml.Outline;
import com.rometools.rome.io.WireFeedInput;
import io.podcatalog.podcast.HttpUrl;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jspecify.annotations.Nullable;

/** Reads a list of feeds, as podcast apps export it (OPML 1.0 to 2.0), under the rules for feeds. */
public final class OpmlParser {

    private static final int MOST_FEEDS = 1000;

    private OpmlParser() {}

    /**
     * {@return the addresses in the order of the list, each once, however its outlines are nested}
     *
     * @throws FeedException where it is no list, lists nothing, too much or something that is not an address
     */
    public static List<HttpUrl> parse(byte[] body, @Nullable String contentType) throws FeedException {
        try {
            Document tree = FeedXml.build(FeedText.decode(body, contentType).strip());
            Element root = tree.getRootElement();
            if (!root.getName().equalsIgnoreCase("opml")) {
                throw new FeedException("its root element is <" + root.getName() + ">, so it is no OPML");
            }
            Set<HttpUrl> addresses = new LinkedHashSet<>();
            collect(((Opml) new WireFeedInput().build(tidy(root))).getOutlines(), addresses);
            if (addresses.isEmpty()) {
                throw new FeedException("it lists no feed");
            } else if (addresses.size() > MOST_FEEDS) {
                throw new FeedException("it lists " + addresses.size() + " feeds, more than " + MOST_FEEDS);
            }
            return List.copyOf(addresses);
        } catch (JDOMException broken) {
            throw new FeedException("it is not XML that can be read", broken);
        } catch (com.rometools.rome.io.FeedException | RuntimeException unforeseen) {
            throw new FeedException("it holds something that can't be read", unforeseen);
        }
    }

    private static void collect(List<Outline> outlines, Set<HttpUrl> addresses) throws FeedException {
        for (Outline outline : outlines) {
            String text = outline.getXmlUrl();
            if (text != null) {
                addresses.add(HttpUrl.parse(text)
                        .orElseThrow(() -> new FeedException("\"" + text + "\" is not an http or https address")));
            }
            collect(outline.getChildren(), addresses);
        }
    }

    /** What ROME needs to read the addresses, and nothing that it could stumble over. */
    private static Document tidy(Element root) {
        Element body = new Element("body");
        new FeedElement(root)
                .children("body", Vocabulary.CORE)
                .forEach(source -> outlines(source).forEach(body::addContent));
        return new Document(new Element("opml").setAttribute("version", "2.0").addContent(body));
    }

    private static List<Element> outlines(FeedElement parent) {
        return parent.children("outline", Vocabulary.CORE).stream()
                .map(source -> {
                    Element outline = new Element("outline").setAttribute("text", "");
                    String address = source.attribute("xmlUrl");
                    if (address != null) {
                        outline.setAttribute("xmlUrl", address);
                    }
                    return outline.addContent(outlines(source));
                })
                .toList();
    }
}
